using System.Collections;
using System.Reflection;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Tests.Parsing;

/// <summary>A syntax tree as text, without positions and source text: two trees are the same when their dumps are.</summary>
internal static class SyntaxDump
{
    public static string Of(object? value) => value switch
    {
        null => "-",
        string text => "'" + text + "'",
        IEnumerable items => "[" + string.Join(' ', items.Cast<object?>().Select(Of)) + "]",
        Statement or SyntaxNode or PathSelector or PatternLength => Record(value),
        _ => value.ToString()!,
    };

    private static string Record(object value)
    {
        IEnumerable<string> parts = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name is not ("Position" or "Text"))
            .Select(property => Of(property.GetValue(value)));
        return "(" + value.GetType().Name + " " + string.Join(' ', parts) + ")";
    }
}
