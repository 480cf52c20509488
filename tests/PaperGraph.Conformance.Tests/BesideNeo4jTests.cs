using PaperGraph.Conformance.SideBySide;
using PaperGraph.Testing;

namespace PaperGraph.Conformance.Tests;

/// <summary>The engine beside a real Neo4j 5.26: exactly the listed queries differ.</summary>
public class BesideNeo4jTests
{
    [Fact]
    public async Task Written_and_generated_queries_give_the_same_as_on_Neo4j()
    {
        await using Neo4jServer server = await Neo4jServer.StartAsync();
        Assert.Equal(0, await SideBySideCommand.Create().Parse(["--uri", server.Uri.ToString(), "--seed", "1"]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken));
    }
}
