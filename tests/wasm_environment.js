// Lets the tests as wasm read the environment of Node, where GoogleTest finds its share of them.
Module.preRun = () => {
  Object.assign(ENV, process.env);
};
