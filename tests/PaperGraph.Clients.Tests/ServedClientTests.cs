namespace PaperGraph.Clients.Tests;

/// <summary>The clients against PaperGraph's own server.</summary>
public sealed class ServedRuns : ClientRuns
{
    private ServedGraph? _served;

    private protected override async Task<int> StartAsync()
    {
        _served = await ServedGraph.StartAsync(User, Password);
        return _served.Port;
    }

    private protected override async Task RestartAsync()
    {
        await _served!.StopAsync();
        await _served.StartAgainAsync();
    }

    private protected override async Task StopAsync()
    {
        if (_served is not null) await _served.DisposeAsync();
    }
}

/// <summary>What a client does to Neo4j it does to PaperGraph.</summary>
public sealed class ServedClientTests(ServedRuns runs) : IClassFixture<ServedRuns>
{
    public static TheoryData<string, string> Cases => ClientCases.All;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_client_does_to_a_served_graph_what_the_list_says(string client, string item) => Assert.Equal(Outcome.Ok, await runs.ResultAsync(client, item));
}
