using System.Text;
using System.Xml.Linq;

namespace PaperGraph.Sources;

/// <summary>Looks elements up by local name and takes their text.</summary>
internal static class XmlText
{
    /// <summary>The first child of a name.</summary>
    internal static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>Every child of a name.</summary>
    internal static IEnumerable<XElement> Children(this XElement? element, string name) =>
        element is null ? [] : element.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>The element at the end of a path of child names.</summary>
    internal static XElement? At(this XElement? element, params ReadOnlySpan<string> path)
    {
        foreach (string name in path) element = element.Child(name);
        return element;
    }

    /// <summary>The text of an element without the tags in it, trimmed; null where there is none.</summary>
    internal static string? Text(this XElement? element)
    {
        if (element is null) return null;
        StringBuilder text = new();
        foreach (XText node in element.DescendantNodes().OfType<XText>())
        {
            bool isFormula = node.Parent?.Name.LocalName == "tex-math";
            text.Append(isFormula ? $"${node.Value}$" : node.Value);
        }

        string trimmed = text.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }

    /// <summary>The text at the end of a path of child names.</summary>
    internal static string? TextAt(this XElement? element, params ReadOnlySpan<string> path) => element.At(path).Text();

    /// <summary>The value of an attribute.</summary>
    internal static string? Value(this XElement element, string attribute) =>
        element.Attributes().FirstOrDefault(found => found.Name.LocalName == attribute)?.Value;
}
