using System.Diagnostics;
using PaperGraph.Testing;

namespace PaperGraph.Clients.Tests;

/// <summary>One walk of headless Chromium through Neo4j Browser; each item of the walk is a test case, with a picture in artifacts/browser.</summary>
internal static class BrowserRun
{
    public static readonly string[] Items = ["connects", "guide", "guide-query", "sidebar", "graph", "expand", "schema", "sysinfo", "wrong-password"];

    private static readonly string[] s_places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>"ok", or what went wrong, by item.</summary>
    /// <param name="site">The page's server.</param>
    /// <param name="bolt">The server that is asked, with its scheme.</param>
    /// <param name="user">Name of the user.</param>
    /// <param name="password">The user's password.</param>
    /// <param name="offered">The server itself has Browser open guide and style.</param>
    /// <param name="pictures">Name of the folder for the pictures.</param>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(string site, Uri bolt, string user, string password, bool offered, string pictures)
    {
        string modules = Path.Combine(await Installed.JavaScriptAsync(), "node_modules");
        string script = Path.Combine(AppContext.BaseDirectory, "scripts", "browser.mjs");
        string[] arguments = [script, modules, Chromium(), site, bolt.GetLeftPart(UriPartial.Authority), user, password, offered ? "offered" : "asked", Repository.PathOf("artifacts", "browser", pictures)];
        using Process process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var ending = new ProcessEnd(process);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        var results = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await process.StandardOutput.ReadLineAsync() is string line)
        {
            string[] parts = line.Split('\t', 2);
            results[parts[0]] = parts[^1];
        }

        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{script} ended with {process.ExitCode}:\n{await errors}");
        return results;
    }

    /// <summary>The path of Chromium; skips the running test where it is missing.</summary>
    public static string Chromium()
    {
        string? found = s_places.FirstOrDefault(File.Exists);
        if (found is null) Assert.Skip("needs Chromium");
        return found;
    }
}
