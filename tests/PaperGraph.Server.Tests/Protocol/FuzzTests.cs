namespace PaperGraph.Server.Tests.Protocol;

/// <summary>Bytes that go wrong anywhere: the server answers or closes, and goes on serving others.</summary>
public sealed class FuzzTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Conversation = "HELLO; LOGON; BEGIN; RUN UNWIND range(1, 3) AS i RETURN i, {a: [i]}; PULL 2; DISCARD; COMMIT; ROUTE; RUN RETURN 1; PULL; GOODBYE";
    private const int Rounds = 300;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Broken_bytes_break_one_connection_only()
    {
        var random = new Random(20260917);
        byte[] whole = [.. Conversation.Split(';').SelectMany(request => Script.Encode(request.Trim()))];
        for (int round = 0; round < Rounds; round++)
        {
            byte[] bytes = Break(whole, random);
            await using (RawClient client = await RawClient.ConnectAsync(fixture.Server.BoltEndPoint, Cancellation))
            {
                await client.ShakeAsync(0x00000805, Cancellation);
                try
                {
                    await client.Stream.WriteAsync(bytes, Cancellation);
                }
                catch (IOException)
                {
                    // The server has closed before all was sent.
                }
            }
        }

        await using RawClient healthy = await RawClient.ConnectAsync(fixture.Server.BoltEndPoint, Cancellation);
        await healthy.ShakeAsync(0x00000805, Cancellation);
        await healthy.SendAsync("HELLO; LOGON; BEGIN; RUN RETURN 1; PULL; COMMIT", int.MaxValue, Cancellation);
        List<string> came = [];
        while (came.Count < 7) came.Add(await healthy.ReadAsync(Cancellation));
        Assert.Equal("S S S S R S S", string.Join(' ', came));
    }

    // Bits turned, bytes left out, bytes doubled, and an end in the middle.
    private static byte[] Break(byte[] whole, Random random)
    {
        List<byte> bytes = [.. whole];
        for (int i = random.Next(1, 6); i > 0 && bytes.Count > 0; i--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.Insert(at, (byte)random.Next(256)); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }

        return [.. bytes];
    }
}
