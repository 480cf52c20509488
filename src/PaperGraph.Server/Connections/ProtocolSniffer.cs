using System.Buffers;
using System.IO.Pipelines;
using System.Net.Security;
using Microsoft.AspNetCore.Connections;

namespace PaperGraph.Server.Connections;

/// <summary>
/// Tells by the first bytes what a client speaks: Bolt is served here, TLS is opened and looked into again, and all else goes on to HTTP,
/// which knows WebSocket.
/// </summary>
internal sealed class ProtocolSniffer(ConnectionSet connections, BoltServerOptions options)
{
    private const int Enough = 4;
    private const byte TlsHandshake = 0x16;

    private static ReadOnlySpan<byte> BoltMagic => [0x60, 0x60, 0xB0, 0x17];

    /// <summary>Serves a connection.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="http">What serves HTTP.</param>
    public async Task ServeAsync(ConnectionContext connection, ConnectionDelegate http)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed);
        patience.CancelAfter(options.LogonTimeout);
        try
        {
            Protocol protocol = await LookAsync(connection.Transport.Input, patience.Token).ConfigureAwait(false);
            if (protocol == Protocol.Tls)
            {
                await ServeTlsAsync(connection, http, patience.Token).ConfigureAwait(false);
                return;
            }

            if (options.RequireTls) return;
            await ServePlainAsync(connection, protocol, http).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or System.Security.Authentication.AuthenticationException or ConnectionAbortedException)
        {
            // A client that sends nothing, leaves early or does not trust the certificate: there is nobody to tell.
            connection.Abort(new ConnectionAbortedException(e.Message, e));
        }
    }

    private async Task ServeTlsAsync(ConnectionContext connection, ConnectionDelegate http, CancellationToken patience)
    {
        if (options.Certificate is not { } certificate) return;
        IDuplexPipe outer = connection.Transport;
        var tls = new SslStream(new DuplexStream(outer));
        await using (tls.ConfigureAwait(false))
        {
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, patience).ConfigureAwait(false);
            var inner = new TlsPipes(PipeReader.Create(tls, new StreamPipeReaderOptions(leaveOpen: true)), PipeWriter.Create(tls, new StreamPipeWriterOptions(leaveOpen: true)));
            Protocol protocol = await LookAsync(inner.Input, patience).ConfigureAwait(false);
            if (protocol == Protocol.Tls) return;
            connection.Transport = inner;
            try
            {
                await ServePlainAsync(connection, protocol, http).ConfigureAwait(false);
            }
            finally
            {
                connection.Transport = outer;
            }
        }
    }

    private Task ServePlainAsync(ConnectionContext connection, Protocol protocol, ConnectionDelegate http) => protocol switch
    {
        Protocol.Bolt => connections.ServeAsync(
            new DuplexStream(connection.Transport), connection.RemoteEndPoint?.ToString() ?? "", connection.Abort, leave: null, connection.ConnectionClosed),
        Protocol.Http => http(connection),
        _ => Task.CompletedTask,
    };

    private static async Task<Protocol> LookAsync(PipeReader input, CancellationToken patience)
    {
        while (true)
        {
            ReadResult read = await input.ReadAsync(patience).ConfigureAwait(false);
            Protocol? protocol = Tell(read.Buffer);
            bool ended = read.IsCompleted;
            input.AdvanceTo(read.Buffer.Start, protocol is null ? read.Buffer.End : read.Buffer.Start);
            if (protocol is { } known) return known;
            if (ended) return Protocol.None;
        }
    }

    private static Protocol? Tell(ReadOnlySequence<byte> bytes)
    {
        if (bytes.Length < Enough) return null;
        Span<byte> first = stackalloc byte[Enough];
        bytes.Slice(0, Enough).CopyTo(first);
        if (first.SequenceEqual(BoltMagic)) return Protocol.Bolt;
        if (first[0] == TlsHandshake) return Protocol.Tls;
        return first[0] is >= (byte)'A' and <= (byte)'Z' ? Protocol.Http : Protocol.None;
    }

    private enum Protocol
    {
        None,
        Bolt,
        Http,
        Tls,
    }

    private sealed record TlsPipes(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
