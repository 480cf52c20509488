using PaperGraph.Server.Accounts;
using PaperGraph.Testing;

namespace PaperGraph.Server.Tests.Protocol;

/// <summary>Who gets in, and how often one may try.</summary>
public sealed class LogonTests : IDisposable
{
    private const string Right = "LOGON scheme=basic principal=anna credentials=right-one";
    private const string Wrong = "LOGON scheme=basic principal=anna credentials=wrong-one";

    private readonly TemporaryFolder _folder = new();
    private readonly LaterTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Right, "S")]
    [InlineData(Wrong, "F:Unauthorized X")]
    [InlineData("LOGON scheme=basic principal=nobody credentials=right-one", "F:Unauthorized X")]
    [InlineData("LOGON scheme=none", "F:Unauthorized X")]
    [InlineData("LOGON scheme=kerberos", "F:Unauthorized X")]
    [InlineData("LOGON scheme=basic principal=anna credentials=7", "F:Unauthorized X")]
    public async Task Only_the_right_password_lets_in(string logon, string answer)
    {
        await using TestServer server = await StartAsync();
        await using RawClient client = await server.ShakenAsync();
        Assert.Equal($"S {answer}", await client.AskAsync($"HELLO; {logon}", 1 + answer.Split(' ').Length, Cancellation));
    }

    [Fact]
    public async Task After_three_wrong_passwords_even_the_right_one_must_wait()
    {
        await using TestServer server = await StartAsync();
        for (int i = 0; i < 3; i++) Assert.Equal("F:Unauthorized", await TryAsync(server, Wrong));
        Assert.Equal("F:AuthenticationRateLimit", await TryAsync(server, Right));
        Assert.Equal("F:Unauthorized", await TryAsync(server, "LOGON scheme=basic principal=bert credentials=right-one"));
        _time.Later = TimeSpan.FromSeconds(6);
        Assert.Equal("S", await TryAsync(server, Right));
        Assert.Equal("F:Unauthorized", await TryAsync(server, Wrong));
        Assert.Equal("S", await TryAsync(server, Right));
    }

    private async Task<TestServer> StartAsync()
    {
        var users = new UserFile(_folder.Path);
        users.Put(UserRecord.Create("anna", Role.Reader, "right-one"));
        return await TestServer.StartAsync(new BoltServerOptions { Users = users, Time = _time });
    }

    private static async Task<string> TryAsync(TestServer server, string logon)
    {
        await using RawClient client = await server.ShakenAsync();
        return (await client.AskAsync($"HELLO; {logon}", 2, Cancellation))["S ".Length..];
    }

    private sealed class LaterTime : TimeProvider
    {
        public TimeSpan Later { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Later;
    }
}
