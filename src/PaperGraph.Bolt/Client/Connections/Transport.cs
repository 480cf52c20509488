using System.Net.Sockets;

namespace PaperGraph.Bolt.Client;

/// <summary>The bytes of a connection: a socket, and TLS over it where wanted.</summary>
internal sealed class Transport(ServerAddress address, Socket socket, Stream stream) : IDisposable
{
    internal ServerAddress Address { get; } = address;

    internal Stream Stream { get; } = stream;

    // A closed socket is readable and has nothing to read.
    internal bool IsClosedByServer
    {
        get
        {
            try
            {
                return socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0;
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return true;
            }
        }
    }

    public void Dispose()
    {
        // The socket first: closing TLS politely would wait for a server that may be gone.
        socket.Dispose();
        Stream.Dispose();
    }
}
