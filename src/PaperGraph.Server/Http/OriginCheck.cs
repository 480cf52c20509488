using System.Net;

namespace PaperGraph.Server.Http;

/// <summary>Which web pages may connect.</summary>
internal static class OriginCheck
{
    /// <summary>Whether a page may.</summary>
    /// <param name="origin">Its origin as the browser tells it; empty where the client is no browser.</param>
    /// <param name="allowed">Origins that may beside those of this machine.</param>
    public static bool Allows(string origin, IReadOnlyList<string> allowed)
    {
        if (origin.Length == 0 || allowed.Contains(origin, StringComparer.OrdinalIgnoreCase)) return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out Uri? page) && page.Scheme is "http" or "https"
            && (page.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(page.Host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address)));
    }
}
