using System.CommandLine;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using PaperGraph.Server;
using PaperGraph.Server.Accounts;

namespace PaperGraph.CommandLine;

/// <summary>The options of a server: where it listens, with what certificate, and who may connect.</summary>
internal sealed class ListenOptionSet
{
    private const string GuideName = "guide.html";
    private const string StyleName = "style.grass";
    private const int LongestSeconds = 30 * 24 * 3600;

    private readonly Option<string> _listen = new("--listen")
    {
        Description = "Address to listen at; default this machine only",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => IPAddress.Loopback.ToString(),
    };

    private readonly Option<int> _boltPort = new("--bolt-port") { Description = "Port of Bolt; 0 for any", HelpName = "PORT", DefaultValueFactory = _ => BoltServerOptions.DefaultBoltPort };
    private readonly Option<int> _httpPort = new("--http-port") { Description = "Port of HTTP; 0 for any", HelpName = "PORT", DefaultValueFactory = _ => BoltServerOptions.DefaultHttpPort };
    private readonly Option<bool> _noAuth = new("--no-auth") { Description = "Let everybody in and do everything; only on a loopback address" };
    private readonly Option<string?> _certificate = new("--tls-cert") { Description = "File with the certificate for TLS, in PEM", HelpName = "FILE" };
    private readonly Option<string?> _key = new("--tls-key") { Description = "File with its key, in PEM; default: the certificate's file", HelpName = "FILE" };
    private readonly Option<bool> _requireTls = new("--require-tls") { Description = "Refuse clients that do not speak TLS" };
    private readonly Option<string?> _advertise = new("--advertise") { Description = "Host and port that clients are told to connect to", HelpName = "HOST:PORT" };
    private readonly Option<string[]> _origins = new("--origin") { Description = "A web page's origin that may connect beside localhost; may be given several times", HelpName = "ORIGIN" };
    private readonly Option<int> _connections = new("--max-connections") { Description = "Connections at a time", HelpName = "N", DefaultValueFactory = _ => BoltServerOptions.DefaultMaxConnections };

    private readonly Option<double> _idle = Seconds("--idle-timeout", "Seconds that a connection may be quiet", new BoltServerOptions().IdleTimeout);
    private readonly Option<double> _transactionIdle = Seconds("--transaction-idle-timeout", "Seconds that a client may leave an open transaction alone", new BoltServerOptions().TransactionIdleTimeout);

    public ListenOptionSet()
    {
        _listen.Validators.Add(result =>
        {
            if (!IPAddress.TryParse(result.GetValueOrDefault<string>(), out _)) result.AddError("--listen takes an IP address, such as 127.0.0.1, ::1 or 0.0.0.0.");
        });
        foreach (Option<int> port in new[] { _boltPort, _httpPort })
        {
            port.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() is < 0 or > ushort.MaxValue) result.AddError($"{port.Name} takes 0 to 65535.");
            });
        }

        _connections.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--max-connections takes a number above 0.");
        });
    }

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _listen, _boltPort, _httpPort, _noAuth, _certificate, _key, _requireTls, _advertise, _origins, _connections, _idle, _transactionIdle }) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_noAuth) && IPAddress.TryParse(result.GetValue(_listen), out IPAddress? address) && !IPAddress.IsLoopback(address))
            {
                result.AddError("--no-auth lets everybody in who reaches the port: it goes with a loopback address only. Leave --listen out, or make users with `papergraph user add`.");
            }

            if (result.GetValue(_certificate) is null && (result.GetValue(_key) is not null || result.GetValue(_requireTls))) result.AddError("--tls-key and --require-tls need --tls-cert.");
        });
    }

    public BoltServerOptions Read(ParseResult parsed, string folder)
    {
        string? certificate = parsed.GetValue(_certificate);
        return new BoltServerOptions
        {
            Listen = IPAddress.Parse(parsed.GetRequiredValue(_listen)),
            BoltPort = parsed.GetValue(_boltPort),
            HttpPort = parsed.GetValue(_httpPort),
            Advertise = parsed.GetValue(_advertise),
            Certificate = certificate is null ? null : ReadCertificate(certificate, parsed.GetValue(_key)),
            RequireTls = parsed.GetValue(_requireTls),
            Origins = parsed.GetValue(_origins) ?? [],
            MaxConnections = parsed.GetValue(_connections),
            IdleTimeout = TimeSpan.FromSeconds(parsed.GetValue(_idle)),
            TransactionIdleTimeout = TimeSpan.FromSeconds(parsed.GetValue(_transactionIdle)),
            Users = parsed.GetValue(_noAuth) ? null : ReadUsers(folder),
            GuideFile = Known(GuideName),
            StyleFile = Known(StyleName),
        };
    }

    private static Option<double> Seconds(string name, string description, TimeSpan standard)
    {
        Option<double> option = new(name) { Description = description, HelpName = "SECONDS", DefaultValueFactory = _ => standard.TotalSeconds };
        option.Validators.Add(result =>
        {
            // A timer takes no more than 2^32 milliseconds; a month is as good as for ever.
            if (result.GetValueOrDefault<double>() is not (>= 1 and <= LongestSeconds)) result.AddError($"{name} takes 1 to {LongestSeconds}.");
        });
        return option;
    }

    private static UserFile ReadUsers(string folder)
    {
        var users = new UserFile(folder);
        return users.Users.Count > 0
            ? users
            : throw new IOException($"{folder} has no users yet, so nobody could connect. Add one with `papergraph user add {folder} NAME --role admin`, or serve this machine alone with --no-auth.");
    }

    private static X509Certificate2 ReadCertificate(string certificate, string? key)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(certificate, key);
        }
        catch (System.Security.Cryptography.CryptographicException e)
        {
            throw new IOException($"{certificate}: no certificate with its key in PEM: {e.Message} Give the certificate with --tls-cert and its key with --tls-key.", e);
        }
    }

    private static string? Known(string name) => Path.Combine(AppContext.BaseDirectory, "cypher", name) is var file && File.Exists(file) ? file : null;
}
