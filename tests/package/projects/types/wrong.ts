// Three mistakes that the types must find, one a line.
import { load } from 'gammadrag';

const engine = await load();
engine.breakEven({ strikeprice: 100 });
engine.breakEven({ structure: 'butterfly' });
engine.breakEven({}).value;
