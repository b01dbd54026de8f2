"""Compile shapes once to checks that judge all focus nodes of a shape together.

In: triples of shapes and the class hierarchy. Out: checks, which find in a graph
what pySHACL finds, in the same order. What is not known is refused, never passed
over: then pySHACL can still judge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from realpolitik.errors import FindingsError
from realpolitik.judge.finding import Finding, Severity, in_order
from realpolitik.judge.shapes.constraint import Constraint
from realpolitik.judge.shapes.graph import Graph, Node
from realpolitik.judge.shapes.parameters import BESIDE, BUILDERS
from realpolitik.judge.shapes.query import Query
from realpolitik.judge.shapes.scope import Scope, active_shapes, targeted
from realpolitik.judge.shapes.shape import Shape
from realpolitik.judge.shapes.targets import Candidates, Chosen, Everybody, Targets
from realpolitik.judge.shapes.touch import Rule, Touch
from realpolitik.judge.shapes.written import Written, refused, sh
from realpolitik.rdf import names
from realpolitik.rdf.collector import paused
from realpolitik.rdf.terms import RDF_TYPE

_SUBCLASS = names.w3c("rdfs", "subClassOf")
_TARGETS = tuple(sh(f"target{kind}") for kind in ("Class", "Node", "SubjectsOf", "ObjectsOf"))
_SHAPES = frozenset((sh("NodeShape"), sh("PropertyShape")))


class Checks:
    """The compiled shapes of one scope.

    `predicates` are the properties that any check looks at, or None if it may be all.
    """

    __slots__ = ("_groups", "_hierarchy", "_touch", "predicates")

    def __init__(self, rules: tuple[Rule, ...], hierarchy: frozenset[tuple[Node, Node]]) -> None:
        self._groups: dict[Targets, list[Shape]] = defaultdict(list)
        for rule in rules:
            self._groups[rule.targets].append(rule.shape)
        self._hierarchy = hierarchy
        self._touch = Touch(rules)
        read = self._touch.predicates
        self.predicates = None if read is None else read | {_SUBCLASS}

    def findings(self, graph: Graph, *, focus: Collection[NamedNode] | None = None) -> tuple[Finding, ...]:
        """Return what the shapes find in a graph, sorted; with `focus`, about these nodes alone.

        Raises FindingsError if a finding would be about a node without a name, or
        if the graph has a class hierarchy that the shapes were not compiled with.
        """
        whole = graph.at_once()
        self._compare_hierarchy(whole)
        if focus is not None:
            near = graph.around(frozenset(focus))
            return in_order(self._found(near, Chosen(near, frozenset(focus))))
        with paused():
            return in_order(self._found(whole, Everybody(whole)))

    def _found(self, graph: Graph, candidates: Candidates) -> Iterator[Finding]:
        for targets, shapes in self._groups.items():
            foci = targets.foci(candidates)
            for shape in shapes if foci else ():
                yield from shape.findings(graph, foci)

    def touched(self, graph: Graph, changed: Iterable[Triple]) -> set[NamedNode]:
        """Return the nodes about which the findings may differ, now that these triples came or went.

        The graph is as it is after the change. What the shapes find after it is
        what they found before about other nodes, and what they find now about these.
        """
        return self._touch.foci(graph, changed)

    def _compare_hierarchy(self, graph: Graph) -> None:
        narrower = [*graph.subjects(_SUBCLASS)]
        for subject, wider in graph.values(narrower, _SUBCLASS).items() if narrower else ():
            for cls in wider:
                if (subject, cls) not in self._hierarchy:
                    raise FindingsError(f"{subject} is below {cls}: compile the shapes with this hierarchy")


def compile_shapes(shapes: Iterable[Triple], hierarchy: Iterable[Triple], *, scope: Scope) -> Checks:
    """Return the checks for the shapes of one scope, with targets and classes by the `rdfs:subClassOf` given.

    Other triples of `hierarchy` are passed over. Raises ShapeError, which names
    the shape and the parameter, for whatever is not known.
    """
    below = frozenset((t.subject, t.object) for t in hierarchy if t.predicate == _SUBCLASS)
    compiler = _Compiler(Written(targeted(active_shapes(shapes, scope=scope))), below)
    return Checks(tuple(compiler.rules()), below)


class _Compiler:
    def __init__(self, written: Written, hierarchy: frozenset[tuple[Node, Node]]) -> None:
        self.written = written
        self._below: dict[Node, list[Node]] = defaultdict(list)
        for narrow, wide in hierarchy:
            self._below[wide].append(narrow)
        self._made: dict[Node, Shape] = {}
        self._open: list[Node] = []

    def rules(self) -> Iterator[Rule]:
        """Yield the shapes that have targets; all others are compiled too, so that nothing unknown hides."""
        for node in self.written.shapes():
            if self._is_shape(node):
                rule = Rule(self._targets(node), self.shape(node))
                if self._has_targets(node) and (rule.shape.constraints or rule.shape.parts):
                    self._check_reported(rule.shape)
                    yield rule

    def _is_shape(self, node: Node) -> bool:
        kinds = set(self.written.values(node, RDF_TYPE))
        if kinds & _SHAPES or self._has_targets(node):
            return True
        if isinstance(node, BlankNode) or kinds == {sh("SPARQLConstraint")}:
            return False
        raise refused(node, RDF_TYPE, "it is not known as a shape")

    def _has_targets(self, node: Node) -> bool:
        return any(self.written.values(node, target) for target in _TARGETS)

    def shape(self, name: Node) -> Shape:
        """Return a shape, compiled once."""
        if name in self._open:
            raise refused(name, sh("node"), "it refers to itself")
        if name not in self._made:
            self._open.append(name)
            self._made[name] = self._shape(name)
            self._open.pop()
        made = self._made[name]
        if self._open and any(isinstance(each, Query) for each in made.constraints):
            raise refused(name, sh("sparql"), "a query belongs to a shape that nothing refers to")
        return made

    def _shape(self, name: Node) -> Shape:
        self._check_form(name)
        silent = bool(self.written.values(name, sh("deactivated"))) and self.written.truth(
            name, sh("deactivated")
        )
        parts = tuple(self.shape(part) for part in self.written.values(name, sh("property")))
        if not all(part.path for part in parts):
            raise refused(name, sh("property"), "one of them has no path")
        return Shape(
            name=name,
            path=self.written.path(name),
            constraints=() if silent else tuple(self._constraints(name)),
            parts=() if silent else parts,
            severity=self._severity(name),
            message=" ".join(sorted(self._messages(name))),
        )

    def _check_form(self, name: Node) -> None:
        for parameter in self.written.parameters(name):
            if parameter not in BUILDERS and parameter not in BESIDE:
                raise refused(name, parameter, "it is not known")
        kinds = set(self.written.values(name, RDF_TYPE))
        if kinds - _SHAPES:
            raise refused(name, RDF_TYPE, "it is more than a shape")
        if not self.written.parameters(name):
            raise refused(name, sh("node"), "nothing is said of it")
        if kinds and kinds != {sh("PropertyShape" if self.written.path(name) else "NodeShape")}:
            raise refused(name, sh("path"), "a property shape has one, a node shape has none")

    def _constraints(self, name: Node) -> Iterator[Constraint]:
        for parameter in self.written.parameters(name):
            if parameter in BUILDERS:
                called, builder = BUILDERS[parameter]
                yield from builder(self, name, called)

    def _severity(self, name: Node) -> Severity:
        if not self.written.values(name, sh("severity")):
            return Severity.VIOLATION
        for severity in Severity:
            if self.written.one(name, sh("severity")) == sh(severity.value):
                return severity
        raise refused(name, sh("severity"), "it is none of the three that are known")

    def _messages(self, name: Node) -> Iterator[str]:
        for message in self.written.values(name, sh("message")):
            if not isinstance(message, Literal):
                raise refused(name, sh("message"), f"{message} is no text")
            yield message.value

    def _check_reported(self, shape: Shape) -> None:
        """Raise ShapeError if findings of a shape could not be told as pySHACL tells them."""
        if not isinstance(shape.name, NamedNode):
            raise refused(shape.name, sh("property"), "a shape that finds needs a name")
        if shape.constraints and not shape.message:
            raise refused(shape.name, sh("message"), "a shape that finds needs one")
        if len(shape.path) > 1 or any(step.inverse for step in shape.path):
            raise refused(shape.name, sh("path"), "the path of a finding is a property")
        if "{?" in shape.message or "{$" in shape.message:
            raise refused(shape.name, sh("message"), "variables in it are not known")
        for part in shape.parts:
            self._check_reported(part)

    def _targets(self, name: Node) -> Targets:
        classes, nodes, subjects, objects = (self.written.iris(name, target) for target in _TARGETS)
        narrower = (self.narrower(cls) for cls in classes)
        return Targets(frozenset().union(*narrower), frozenset(nodes), subjects, objects)

    def narrower(self, cls: NamedNode) -> frozenset[NamedNode]:
        """Return a class with all below it."""
        found: set[Node] = {cls}
        waiting: list[Node] = [cls]
        while waiting:
            new = set(self._below.get(waiting.pop(), ())) - found
            found |= new
            waiting += new
        return frozenset(each for each in found if isinstance(each, NamedNode))
