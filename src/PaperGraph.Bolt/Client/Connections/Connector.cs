using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using PaperGraph.Bolt.Messages;

namespace PaperGraph.Bolt.Client;

/// <summary>Opens connections: TCP, TLS, handshake, HELLO and LOGON, all within the connection time-out.</summary>
internal sealed class Connector(ServerUri server, Config config, DriverHooks hooks)
{
    private readonly TlsSettings _tls = new(server, config);

    internal bool Encrypted => _tls.Enabled;

    /// <exception cref="ServiceUnavailableException">Nothing that speaks Bolt answers in time.</exception>
    /// <exception cref="AuthenticationException">The server refuses the credentials.</exception>
    /// <exception cref="SecurityException">The server's certificate is not trusted.</exception>
    internal async Task<BoltConnection> ConnectAsync(ServerAddress address, IAuthToken user, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(config.ConnectionTimeout, hooks.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        Transport? transport = null;
        try
        {
            transport = await OpenAsync(address, either.Token).ConfigureAwait(false);
            BoltVersion version = await AgreeAsync(transport, either.Token).ConfigureAwait(false);
            var connection = new BoltConnection(transport, version, hooks.Time, config.Logger);
            await IntroduceAsync(connection, user, either.Token).ConfigureAwait(false);
            config.Logger?.Debug("{0} connected: Bolt {1}, {2}", address, version, connection.Identity.Agent);
            return connection;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            transport?.Dispose();
            throw new ServiceUnavailableException(
                $"{address} did not answer within {config.ConnectionTimeout.TotalSeconds} s. {WhatToDo}", e);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            transport?.Dispose();
            throw new ServiceUnavailableException($"No connection to {address}: {e.Message}. {WhatToDo}", e);
        }
        catch
        {
            transport?.Dispose();
            throw;
        }
    }

    private const string WhatToDo = "Check that Neo4j runs, and its host and Bolt port (usually 7687) in the URI.";

    private async Task<Transport> OpenAsync(ServerAddress address, CancellationToken cancellationToken)
    {
        Socket socket = await ConnectSocketAsync(address, cancellationToken).ConfigureAwait(false);
        try
        {
            socket.NoDelay = true;
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, config.SocketKeepAlive);
            Stream stream = new NetworkStream(socket, ownsSocket: false);
            if (_tls.Enabled) stream = await _tls.WrapAsync(stream, address, cancellationToken).ConfigureAwait(false);
            return new Transport(address, socket, stream);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<Socket> ConnectSocketAsync(ServerAddress address, CancellationToken cancellationToken)
    {
        IPAddress[] hosts = await Dns.GetHostAddressesAsync(address.Host, cancellationToken).ConfigureAwait(false);
        if (!config.Ipv6Enabled) hosts = [.. hosts.Where(host => host.AddressFamily == AddressFamily.InterNetwork)];
        if (hosts.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        SocketException? last = null;
        foreach (IPAddress host in hosts)
        {
            var socket = new Socket(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(host, address.Port, cancellationToken).ConfigureAwait(false);
                return socket;
            }
            catch (SocketException e)
            {
                // A name may stand for several addresses of which only some answer; the last refusal is told if none does.
                socket.Dispose();
                last = e;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last!;
    }

    private async Task<BoltVersion> AgreeAsync(Transport transport, CancellationToken cancellationToken)
    {
        await transport.Stream.WriteAsync(Handshake.Offer(hooks.Versions), cancellationToken).ConfigureAwait(false);
        await transport.Stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        byte[] answer = new byte[Handshake.AnswerBytes];
        int received = await transport.Stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (received < answer.Length)
        {
            throw new ServiceUnavailableException(
                $"{transport.Address} closed the connection during the handshake. It may be no Bolt port, or ask for TLS: try the +s or +ssc scheme.");
        }

        if (answer.AsSpan().SequenceEqual("HTTP"u8))
        {
            throw new ServiceUnavailableException($"{transport.Address} answers in HTTP. The Bolt port is another one, usually 7687.");
        }

        BoltVersion version = Handshake.Answer(answer)
            ?? throw new ServiceUnavailableException($"{transport.Address} speaks none of the versions of Bolt that this client does (4.4, 5.0 to 5.8).");
        return hooks.Versions.Any(range => range.Contains(version))
            ? version
            : throw new ProtocolException($"{transport.Address} chose Bolt {version}, which was not offered.");
    }

    private async Task IntroduceAsync(BoltConnection connection, IAuthToken user, CancellationToken cancellationToken)
    {
        var hello = new MetadataHandler();
        var logon = new MetadataHandler();
        connection.Enqueue(new Hello(HelloFields(connection.Version, user)), hello);
        if (connection.Version.HasLogon) connection.Enqueue(new Logon(Fields(user)), logon);
        await connection.SendAndReceiveAsync(hello, cancellationToken).ConfigureAwait(false);
        connection.Identify(ServerIdentity.From(hello.Metadata));
        if (connection.Version.HasLogon) await connection.SendAndReceiveAsync(logon, cancellationToken).ConfigureAwait(false);
        connection.User = user;
    }

    internal static IReadOnlyDictionary<string, object?> Fields(IAuthToken user) => user is AuthToken token
        ? token.Fields!
        : throw new ArgumentException("An authentication token must come from AuthTokens.", nameof(user));

    private Dictionary<string, object?> HelloFields(BoltVersion version, IAuthToken user)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal) { ["user_agent"] = config.UserAgent };
        if (server.Routing) fields["routing"] = server.RoutingContext;
        if (!version.IsVersion5) fields["patch_bolt"] = new List<object?> { "utc" };
        if (version.HasBoltAgent)
        {
            fields["bolt_agent"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["product"] = "PaperGraph/" + ProductVersion.Text,
                ["platform"] = $"{RuntimeInformation.OSDescription}; {RuntimeInformation.OSArchitecture}",
                ["language"] = "C#",
                ["language_details"] = RuntimeInformation.FrameworkDescription,
            };
        }

        if (version.HasNotificationFilter && config.NotificationsConfig is NotificationsConfig notifications)
        {
            notifications.AddTo(fields, version.HasGqlStatuses);
        }

        if (!version.HasLogon)
        {
            foreach ((string key, object? value) in Fields(user)) fields[key] = value;
        }

        return fields;
    }
}
