"""Prints tables of reference values as C++, for the programs beside this that write tests/golden."""
from fractions import Fraction


def number(text):
    if text is None:
        return "none"
    text = str(text)
    if "/" in text:  # correctly rounded, as a decimal literal would be
        return repr(float(Fraction(text)))
    return text if any(c in text for c in ".e") else text + ".0"


def table(name, columns, rows, comment):
    print(f"// {comment}")
    print(f"struct {name.title().replace('_', '')}Row {{")
    for column, kind in columns:
        print(f"  {kind} {column};")
    print("};")
    print(f"inline const {name.title().replace('_', '')}Row {name}[] = {{")
    for row in rows:
        print("    {" + ", ".join(row) + "},")
    print("};\n")


def doubles(*names):
    return [(name, "double") for name in names]
