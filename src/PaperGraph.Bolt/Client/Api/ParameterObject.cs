using System.Reflection;

namespace PaperGraph.Bolt.Client;

/// <summary>Query parameters from the readable public properties of an object, such as <c>new { name, year }</c>.</summary>
internal static class ParameterObject
{
    internal static Dictionary<string, object?> ToDictionary(object? parameters)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        switch (parameters)
        {
            case null:
                break;
            case IEnumerable<KeyValuePair<string, object?>> pairs:
                foreach ((string key, object? value) in pairs) values[key] = value;
                break;
            default:
                foreach (PropertyInfo property in parameters.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    if (property.CanRead && property.GetIndexParameters().Length == 0) values[property.Name] = property.GetValue(parameters);
                }

                break;
        }

        return values;
    }
}
