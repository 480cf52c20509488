using PaperGraph.Bolt.Client;
using PaperGraph.Testing;

namespace PaperGraph.Bolt.Tests.Neo4j;

[Collection(RestartingServer.Name)]
public sealed class RestartTests(Neo4jFixture neo4j)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("bolt")]
    [InlineData("neo4j")]
    public async Task Work_goes_on_where_it_was_when_the_server_is_killed_and_started_again(string scheme)
    {
        const int Batches = 30;
        Neo4jServer server = await neo4j.ServerAsync();
        await using IDriver driver = GraphDatabase.Driver(server.UriWith(scheme), o => o.WithMaxTransactionRetryTime(TimeSpan.FromMinutes(2)));
        await driver.ExecutableQuery("MATCH (b:Batch) DETACH DELETE b").ExecuteAsync(Cancellation);
        Task? restart = null;
        await using IAsyncSession session = driver.AsyncSession();
        for (int batch = 0; batch < Batches; batch++)
        {
            await session.ExecuteWriteAsync(async runner =>
                await (await runner.RunAsync("UNWIND range(1, 20) AS row MERGE (:Batch {number: $batch, row: row})", new { batch })).ConsumeAsync());
            if (batch == 10) restart = RestartAsync(server);
        }

        Assert.NotNull(restart);
        await restart;
        IRecord counts = (await driver.ExecutableQuery("MATCH (b:Batch) RETURN count(b) AS all, count(DISTINCT b.number) AS batches").ExecuteAsync(Cancellation)).Result[0];
        Assert.Equal((Batches * 20, Batches), (counts["all"].As<int>(), counts["batches"].As<int>()));
    }

    private static async Task RestartAsync(Neo4jServer server)
    {
        await server.KillAsync();
        await server.StartAgainAsync();
    }
}
