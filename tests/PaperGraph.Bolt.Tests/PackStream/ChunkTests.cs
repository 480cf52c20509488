using CsCheck;
using PaperGraph.Bolt.PackStream;

namespace PaperGraph.Bolt.Tests.PackStream;

public sealed class ChunkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Messages_come_together_whichever_way_they_were_cut_and_arrive() =>
        Gen.Select(Gen.Byte.Array[1, 400].Array[1, 8], Gen.Int[1, 100], Gen.Int[1, 60]).Sample(
            (messages, chunk, segment) =>
            {
                using var bytes = new MemoryStream();
                foreach (byte[] message in messages)
                {
                    bytes.Write([0, 0]);
                    foreach (byte[] part in message.Chunk(chunk)) bytes.Write([0, (byte)part.Length, .. part]);
                    bytes.Write([0, 0]);
                }

                List<byte[]> read = ReadAll(new SlowStream(bytes.ToArray(), segment), PackStreamLimits.Client);
                return read.Count == messages.Length && read.Zip(messages).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
            },
            iter: 1_000);

    [Theory]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(1_000_000)]
    public async Task What_was_cut_by_the_writer_is_put_together_by_the_reader(int size)
    {
        byte[] message = [.. Enumerable.Range(0, size).Select(n => (byte)n)];
        var writer = new ChunkWriter();
        writer.Add(message);
        writer.Add([7]);
        using var stream = new MemoryStream();
        await writer.FlushAsync(stream, Cancellation);
        List<byte[]> read = ReadAll(new SlowStream(stream.ToArray(), 40_000), PackStreamLimits.Client);
        Assert.Equal(2, read.Count);
        Assert.Equal(message, read[0]);
        Assert.Equal([7], read[1]);
        Assert.False(writer.HasPending);
    }

    [Fact]
    public void A_message_beyond_the_limit_is_refused_before_it_is_held()
    {
        byte[] endless = [.. Enumerable.Repeat(new byte[] { 0, 3, 1, 2, 3 }, 10_000).SelectMany(chunk => chunk)];
        Assert.Throws<PackStreamException>(() => ReadAll(new SlowStream(endless, 100), new PackStreamLimits(1000, 10)));
    }

    private static List<byte[]> ReadAll(Stream stream, PackStreamLimits limits)
    {
        var reader = new ChunkReader(limits);
        var messages = new List<byte[]>();
        while (true)
        {
            while (reader.TryRead(out ReadOnlySpan<byte> message)) messages.Add(message.ToArray());
            int received = reader.FillAsync(stream, CancellationToken.None).AsTask().GetAwaiter().GetResult();
            if (received == 0) return messages;
            reader.Received(received);
        }
    }

    private sealed class SlowStream(byte[] bytes, int segment) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, segment)], cancellationToken);
    }
}
