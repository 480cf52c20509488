using System.Net.Sockets;
using System.Text;
using PaperGraph.Storage;

namespace PaperGraph.Server.Tests.Protocol;

/// <summary>Handshakes, interruption, paging, limits and endings.</summary>
public sealed class ConnectionTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const uint Newest = 0x00000805;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0x00000404, "00000404")]
    [InlineData(0x00020404, "00000404")]
    [InlineData(0x00000005, "00000005")]
    [InlineData(0x00000305, "00000305")]
    [InlineData(0x00000405, "00000405")]
    [InlineData(0x00000505, "00000000")]
    [InlineData(0x00050505, "00000405")]
    [InlineData(0x00000605, "00000605")]
    [InlineData(0x00080805, "00000805")]
    [InlineData(0x00070705, "00000705")]
    [InlineData(0x00000905, "00000000")]
    [InlineData(0x00010905, "00000805")]
    [InlineData(0x00000003, "00000000")]
    [InlineData(0x00000006, "00000000")]
    public async Task The_best_version_in_common_is_chosen(uint offer, string answer)
    {
        await using RawClient client = await RawClient.ConnectAsync(fixture.Server.BoltEndPoint, Cancellation);
        Assert.Equal(answer, await client.ShakeAsync(offer, Cancellation));
        if (answer == "00000000") Assert.Equal("X", await client.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task The_manifest_lists_what_the_server_speaks_and_the_client_chooses()
    {
        await using RawClient client = await RawClient.ConnectAsync(fixture.Server.BoltEndPoint, Cancellation);
        Assert.Equal("000001FF", await client.ShakeAsync(0x000001FF, Cancellation));
        byte[] rest = new byte[14];
        await client.Stream.ReadExactlyAsync(rest, Cancellation);
        Assert.Equal("03" + "00000404" + "00040405" + "00020805" + "00", Convert.ToHexString(rest));
        await client.Stream.WriteAsync(Convert.FromHexString("0000070500"), Cancellation);
        await client.SendAsync("HELLO; LOGON", int.MaxValue, Cancellation);
        Assert.Equal("S", await client.ReadAsync(Cancellation));
        Assert.Equal("5.7", ((Dictionary<string, object?>)client.Answers[^1]!)["protocol_version"]);
        Assert.Equal("S", await client.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task Reset_breaks_off_what_runs_and_overtakes_what_waits()
    {
        await using RawClient client = await LoggedOnAsync();
        await client.SendAsync("RUN UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS i WITH i WHERE i < 0 RETURN i; PULL; RUN RETURN 1; PULL", int.MaxValue, Cancellation);
        Assert.Equal("S", await client.ReadAsync(Cancellation));
        await client.SendAsync("RESET", int.MaxValue, Cancellation);
        Assert.Equal("F:Terminated", await client.ReadAsync(Cancellation));
        Assert.Equal("I", await client.ReadAsync(Cancellation));
        Assert.Equal("I", await client.ReadAsync(Cancellation));
        Assert.Equal("S", await client.ReadAsync(Cancellation));
        await client.SendAsync("RUN RETURN 1; PULL", int.MaxValue, Cancellation);
        Assert.Equal("S R S", $"{await client.ReadAsync(Cancellation)} {await client.ReadAsync(Cancellation)} {await client.ReadAsync(Cancellation)}");
    }

    [Fact]
    public async Task Rows_are_made_while_they_are_taken()
    {
        await using RawClient client = await LoggedOnAsync();
        await client.SendAsync("RUN UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS i RETURN i; PULL 2", int.MaxValue, Cancellation);
        Assert.Equal("S", await client.ReadAsync(Cancellation));
        Assert.Equal("R", await client.ReadAsync(Cancellation));
        Assert.Equal("R", await client.ReadAsync(Cancellation));
        Assert.Equal("M", await client.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task A_transaction_that_waits_for_another_can_be_reset()
    {
        await using RawClient first = await LoggedOnAsync();
        await using RawClient second = await LoggedOnAsync();
        await first.SendAsync("BEGIN", int.MaxValue, Cancellation);
        Assert.Equal("S", await first.ReadAsync(Cancellation));
        await second.SendAsync("BEGIN", int.MaxValue, Cancellation);
        await second.SendAsync("RESET", int.MaxValue, Cancellation);
        Assert.Contains(await second.ReadAsync(Cancellation), (string[])["F:Terminated", "I"]);
        Assert.Equal("S", await second.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task A_client_that_leaves_gives_its_transaction_up()
    {
        await using (RawClient first = await LoggedOnAsync())
        {
            await first.SendAsync("BEGIN; RUN CREATE (:Left); PULL", int.MaxValue, Cancellation);
            for (int i = 0; i < 3; i++) Assert.Equal("S", await first.ReadAsync(Cancellation));
        }

        await using RawClient second = await LoggedOnAsync();
        await second.SendAsync("BEGIN; RUN MATCH (n:Left) RETURN n; PULL; COMMIT", int.MaxValue, Cancellation);
        for (int i = 0; i < 4; i++) Assert.Equal("S", await second.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task A_message_that_is_too_long_ends_the_connection()
    {
        await using RawClient client = await LoggedOnAsync();
        byte[] chunk = [0xFF, 0xFF, .. new byte[0xFFFF]];
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            for (int i = 0; i < 1000; i++) await client.Stream.WriteAsync(chunk, Cancellation);
        });
    }

    [Fact]
    public async Task Values_nested_too_deeply_are_refused()
    {
        await using RawClient client = await LoggedOnAsync();
        await client.SendAsync($"RAW B1108152{string.Concat(Enumerable.Repeat("91", 20_000))}C0", int.MaxValue, Cancellation);
        Assert.Equal("F:Invalid", await client.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task Too_many_entries_are_refused()
    {
        await using RawClient client = await LoggedOnAsync();
        await client.SendAsync($"RAW B31080D6{70_000:X8}{string.Concat(Enumerable.Repeat("A0", 70_000))}A0", int.MaxValue, Cancellation);
        Assert.Equal("F:Invalid", await client.ReadAsync(Cancellation));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "bolt_direct")]
    [InlineData("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "\"status\":\"up\"")]
    [InlineData("OPTIONS / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "Access-Control-Allow-Origin: *")]
    [InlineData("GET /none HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "404")]
    [InlineData("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "405")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nOrigin: https://evil.example\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n", "403")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nOrigin: http://localhost:8080\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n", "101")]
    public async Task HTTP_is_answered_on_the_port_of_Bolt(string request, string part)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(fixture.Server.BoltEndPoint, Cancellation);
        NetworkStream stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Cancellation);
        var text = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (!text.ToString().Contains(part, StringComparison.Ordinal))
        {
            int received = await stream.ReadAsync(buffer, Cancellation);
            Assert.True(received > 0, $"The server closed after: {text}");
            text.Append(Encoding.ASCII.GetString(buffer, 0, received));
        }
    }

    [Fact]
    public async Task A_stop_lets_a_transaction_end()
    {
        using GraphStore store = GraphStore.InMemory();
        await using BoltServer server = await BoltServer.StartAsync(store, options: new BoltServerOptions { BoltPort = 0, HttpPort = null, StopTimeout = TimeSpan.FromMinutes(2) }, cancellation: Cancellation);
        await using RawClient client = await RawClient.ConnectAsync(server.BoltEndPoint, Cancellation);
        await client.ShakeAsync(Newest, Cancellation);
        await client.SendAsync("HELLO; LOGON; BEGIN; RUN CREATE (:Late); PULL", int.MaxValue, Cancellation);
        for (int i = 0; i < 5; i++) Assert.Equal("S", await client.ReadAsync(Cancellation));
        Task stopping = server.StopAsync();
        await client.SendAsync("COMMIT", int.MaxValue, Cancellation);
        Assert.Equal("S", await client.ReadAsync(Cancellation));
        await stopping;
        using IGraphTransaction reading = store.BeginRead();
        Assert.Equal(1, reading.NodeCount);
    }

    private async Task<RawClient> LoggedOnAsync()
    {
        RawClient client = await RawClient.ConnectAsync(fixture.Server.BoltEndPoint, Cancellation);
        await client.ShakeAsync(Newest, Cancellation);
        await client.SendAsync("HELLO; LOGON", int.MaxValue, Cancellation);
        Assert.Equal("S", await client.ReadAsync(Cancellation));
        Assert.Equal("S", await client.ReadAsync(Cancellation));
        return client;
    }
}
