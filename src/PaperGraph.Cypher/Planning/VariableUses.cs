using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Planning.Logical;

namespace PaperGraph.Cypher.Planning;

/// <summary>The variables that an expression reads, those of its own comprehensions and subqueries included.</summary>
internal sealed class VariableUses
{
    private readonly HashSet<Variable> _found = new(ReferenceEqualityComparer.Instance);

    /// <summary>The variables.</summary>
    public static HashSet<Variable> Of(BoundExpression expression)
    {
        var uses = new VariableUses();
        uses.Visit(expression);
        return uses._found;
    }

    /// <summary>The variables of a query, those it introduces itself included.</summary>
    public static HashSet<Variable> Of(BoundQuery query)
    {
        var uses = new VariableUses();
        uses.Visit(query);
        return uses._found;
    }

    private void Visit(IEnumerable<BoundExpression?> expressions)
    {
        foreach (BoundExpression? expression in expressions) Visit(expression);
    }

    private void Visit(BoundExpression? expression)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case null or BoundLiteral or BoundParameter:
                break;
            case BoundVariable variable:
                _found.Add(variable.Variable);
                break;
            case BoundList list:
                Visit(list.Items);
                break;
            case BoundMap map:
                Visit(map.Entries.Select(entry => entry.Value));
                break;
            case BoundProperty property:
                Visit(property.Source);
                break;
            case BoundIndex index:
                Visit([index.Source, index.Index]);
                break;
            case BoundSlice slice:
                Visit([slice.Source, slice.From, slice.To]);
                break;
            case BoundUnary unary:
                Visit(unary.Operand);
                break;
            case BoundBinary binary:
                Visit([binary.Left, binary.Right]);
                break;
            case BoundComparison comparison:
                Visit(comparison.Operands);
                break;
            case BoundLabelPredicate labels:
                Visit(labels.Operand);
                Visit(labels.Labels);
                break;
            case BoundTypePredicate type:
                Visit(type.Operand);
                break;
            case BoundFunction function:
                Visit(function.Arguments);
                break;
            default:
                VisitScoped(expression);
                break;
        }
    }

    private void VisitScoped(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundCase choice:
                Visit([choice.Subject, choice.Else]);
                Visit(choice.Alternatives.SelectMany(alternative => new[] { alternative.Predicate, alternative.Result }));
                break;
            case BoundListComprehension comprehension:
                Visit([comprehension.List, comprehension.Where, comprehension.Result]);
                break;
            case BoundQuantifier quantifier:
                Visit([quantifier.List, quantifier.Where]);
                break;
            case BoundReduce reduce:
                Visit([reduce.Start, reduce.List, reduce.Step]);
                break;
            case BoundMapProjection projection:
                Visit(projection.Source);
                Visit(projection.Items.Select(item => item.Value));
                break;
            case BoundSubquery subquery:
                Visit(subquery.Query);
                break;
            case PathValueExpression path:
                _found.Add(path.Start);
                foreach (Variable part in path.Parts.SelectMany(part => part)) _found.Add(part);
                break;
            case PropertiesMatchExpression match:
                _found.Add(match.Entity);
                Visit(match.Map);
                break;
            default:
                throw new InvalidOperationException($"{expression.GetType().Name} is not visited.");
        }
    }

    private void Visit(BoundLabelExpression? labels)
    {
        switch (labels)
        {
            case BoundDynamicLabel dynamic:
                Visit(dynamic.Expression);
                break;
            case BoundLabelAnd both:
                Visit(both.Left);
                Visit(both.Right);
                break;
            case BoundLabelOr either:
                Visit(either.Left);
                Visit(either.Right);
                break;
            case BoundLabelNot negated:
                Visit(negated.Operand);
                break;
        }
    }

    private void Visit(BoundQuery query)
    {
        if (query is BoundUnion union)
        {
            Visit(union.Left);
            Visit(union.Right);
            return;
        }

        foreach (BoundClause clause in ((BoundSingleQuery)query).Clauses) Visit(clause);
    }

    private void Visit(BoundClause clause)
    {
        switch (clause)
        {
            case BoundMatch match:
                foreach (BoundPath path in match.Paths) Visit(path);
                Visit(match.Where);
                break;
            case BoundUnwind unwind:
                Visit(unwind.List);
                break;
            case BoundProjection projection:
                Visit(projection.Groups.Select(item => item.Expression));
                Visit(projection.Aggregates.SelectMany(item => item.Aggregate.Arguments));
                Visit(projection.Items.Select(item => item.Expression));
                Visit(projection.OrderBy.Select(item => item.Expression));
                Visit([projection.Skip, projection.Limit, projection.Where]);
                break;
            case BoundCallProcedure call:
                Visit(call.Arguments);
                Visit(call.Where);
                break;
            case BoundCallSubquery subquery:
                Visit(subquery.Query);
                break;
            case BoundLoadCsv load:
                Visit(load.Url);
                break;
            case BoundFinish:
                break;
            default:
                throw new InvalidOperationException($"A {clause.GetType().Name} cannot stand inside an expression.");
        }
    }

    private void Visit(BoundPath path)
    {
        foreach (BoundPatternElement element in path.Elements)
        {
            switch (element)
            {
                case BoundNode node:
                    _found.Add(node.Variable);
                    Visit(node.Labels);
                    Visit([node.Properties, node.Where]);
                    break;
                case BoundRelationship relationship:
                    _found.Add(relationship.Variable);
                    Visit(relationship.Types);
                    Visit([relationship.Properties, relationship.Where]);
                    break;
                case BoundQuantifiedPath quantified:
                    Visit(quantified.Path);
                    Visit(quantified.Where);
                    break;
            }
        }

        Visit(path.Where);
    }
}
