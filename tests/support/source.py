"""The program's own source, as the tests of its style look at it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "realpolitik"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One module of the package: `gate.fit`, or `gate` for the package itself."""

    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """All nodes of the tree: each is asked for by every rule, and walked over once."""
        return tuple(ast.walk(self.tree))

    @property
    def top(self) -> str:
        """The module or package that lies right in the package."""
        return self.name.partition(".")[0]

    @cached_property
    def imported(self) -> frozenset[str]:
        """The full names of all that is imported, anywhere in the module."""
        found: set[str] = set()
        for node in self.nodes:
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{self.name}: imports are absolute"
                found |= {f"{node.module}.{alias.name}" for alias in node.names}
        return frozenset(found)

    def siblings(self) -> set[str]:
        """Return the modules and packages right in the package that this one imports."""
        inside = (name.split(".") for name in self.imported)
        return {parts[1] for parts in inside if parts[0] == PACKAGE and len(parts) > 1}

    def imports(self, *wanted: str) -> bool:
        """Tell whether one of these, or something in it, is imported."""
        return any(name == one or name.startswith(f"{one}.") for name in self.imported for one in wanted)

    def attributes(self) -> set[str]:
        """Return the name of every attribute that is read, and the last part of every import."""
        found = {node.attr for node in self.nodes if isinstance(node, ast.Attribute)}
        return found | {name.rsplit(".")[-1] for name in self.imported}

    def functions(self) -> Iterator[Function]:
        return (node for node in self.nodes if isinstance(node, Function))

    def calls(self) -> tuple[tuple[str, ast.Call], ...]:
        """Return every call with what is called, such as `print` or `Store.read_only`."""
        return self._calls

    @cached_property
    def _calls(self) -> tuple[tuple[str, ast.Call], ...]:
        return tuple((ast.unparse(node.func), node) for node in self.nodes if isinstance(node, ast.Call))

    def strings(self) -> Iterator[str]:
        """Yield every string but the docstrings."""
        documented = {
            id(node.body[0].value)
            for node in self.nodes
            if isinstance(node, ast.Module | ast.ClassDef | Function)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in self.nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented:
                yield node.value


def lines_of_code(function: Function) -> int:
    """Return how many lines a function has from `def` on, without its docstring."""
    assert function.end_lineno is not None
    length = function.end_lineno - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None and first.end_lineno is not None:
        length -= first.end_lineno - first.lineno + 1
    return length


def undocumented(tree: ast.Module) -> Iterator[str]:
    """Yield the public functions, classes and methods that have no docstring, and `module` for the module."""
    if ast.get_docstring(tree) is None:
        yield "module"
    for node in tree.body:
        if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
            members = node.body if isinstance(node, ast.ClassDef) else []
            methods = [
                part for part in members if isinstance(part, Function) and not part.name.startswith("_")
            ]
            yield from (part.name for part in (node, *methods) if ast.get_docstring(part) is None)


@cache
def modules() -> tuple[Module, ...]:
    """Return all modules of the package, sorted."""
    folder = ROOT / "scripts" / PACKAGE
    found = []
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found.append(Module(name or PACKAGE, path.read_text(encoding="utf-8")))
    return tuple(found)
