namespace PaperGraph.Bolt.Client;

/// <summary>The version of this library, for the user agent.</summary>
internal static class ProductVersion
{
    internal static readonly string Text =
        typeof(ProductVersion).Assembly.GetName().Version is { } version ? $"{version.Major}.{version.Minor}.{version.Build}" : "0.0.0";
}
