using PaperGraph.Bolt.Client;
using PaperGraph.Bolt.Messages;
using PaperGraph.Bolt.PackStream;
using PaperGraph.Server.Messages;
using PaperGraph.Server.Sessions;

namespace PaperGraph.Server.Connections;

/// <content>The task that reads.</content>
internal sealed partial class BoltConnection
{
    private async Task ReadAsync(BoltSession session, BoltVersion version, CancellationTokenSource patience, CancellationToken aborted)
    {
        var chunks = new ChunkReader(ServerLimits.BeforeLogon);
        var keys = new KeyCache();
        bool known = false;
        try
        {
            while (true)
            {
                while (TryReadRequest(chunks, keys, session, version, out Request? request))
                {
                    if (request.Tag == RequestTag.Reset && request.Fault is null) Interrupt();
                    Interlocked.Add(ref _queuedBytes, request.Bytes + RequestOverhead);
                    _queue.Writer.TryWrite(request);
                    if (request.Fault is not null) return;
                    // What may follow depends on who it is.
                    if (request.Answered is { } answered) await answered.Task.WaitAsync(patience.Token).ConfigureAwait(false);
                    while (Interlocked.Read(ref _queuedBytes) > _messageBytes) await _drained.WaitAsync(patience.Token).ConfigureAwait(false);
                    if (known == session.IsLoggedOn) continue;
                    known = session.IsLoggedOn;
                    chunks.Limits = known ? _server.Options.Limits : ServerLimits.BeforeLogon;
                    patience.CancelAfter(known ? Timeout.InfiniteTimeSpan : _server.Options.LogonTimeout);
                }

                int received = await chunks.FillAsync(_stream, patience.Token).ConfigureAwait(false);
                if (received == 0) return;
                chunks.Received(received);
                session.Metrics.Received(received);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or System.Net.WebSockets.WebSocketException)
        {
            LogLost(_server.Log, Id, ClientAddress, aborted.IsCancellationRequested ? "cut off" : e.Message);
        }
        finally
        {
            // Nobody reads the answer any more: what runs for it ends. After a fault the answer is still to be sent.
            if (_queue.Writer.TryComplete()) EndRun();
        }
    }

    private void EndRun()
    {
        lock (_gate) _interruption.Cancel();
    }

    private static bool TryReadRequest(
        ChunkReader chunks, KeyCache keys, BoltSession session, BoltVersion version, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Request? request)
    {
        request = null;
        try
        {
            if (!chunks.TryRead(out ReadOnlySpan<byte> message)) return false;
            var reader = new PackStreamReader(message, new ValueCodec(version.IsVersion5, session.UsesUtc), keys, chunks.Limits);
            (byte tag, int count) = reader.ReadStructureHeader();
            object?[] fields = new object?[count];
            for (int i = 0; i < count; i++) fields[i] = reader.ReadValue();
            if (!reader.AtEnd) throw new PackStreamException($"Message {RequestTag.Name(tag)} has bytes after its last field.");
            bool decides = tag is RequestTag.Hello or RequestTag.Logon or RequestTag.Logoff;
            request = new Request(tag, fields, message.Length)
            {
                Answered = decides ? new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) : null,
            };
            return true;
        }
        catch (PackStreamException e)
        {
            request = new Request(0, [], 0, e.Message);
            return true;
        }
    }
}
