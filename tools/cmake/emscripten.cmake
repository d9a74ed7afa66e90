# Finds Emscripten's own toolchain file beside whichever emcc is on the PATH.
find_program(EMCC emcc)
if(NOT EMCC)
  message(FATAL_ERROR "emcc is missing: install the Debian package emscripten, "
    "or Emscripten from https://emscripten.org, and put emcc on the PATH.")
endif()
file(REAL_PATH ${EMCC} emcc_real)
cmake_path(GET emcc_real PARENT_PATH emscripten_root)
set(toolchain cmake/Modules/Platform/Emscripten.cmake)
if(NOT EXISTS ${emscripten_root}/${toolchain})
  # Some packagers put a wrapper script on the PATH instead of a link.
  execute_process(COMMAND em-config EMSCRIPTEN_ROOT
    OUTPUT_VARIABLE emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()
include(${emscripten_root}/${toolchain})
