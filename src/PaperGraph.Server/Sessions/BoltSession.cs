using Microsoft.Extensions.Logging;
using PaperGraph.Bolt.Messages;
using PaperGraph.Server.Accounts;
using PaperGraph.Server.Connections;
using PaperGraph.Server.Messages;

namespace PaperGraph.Server.Sessions;

/// <summary>The conversation with one client: which request may come when, and what answers it. Requests are handled one after the other.</summary>
internal sealed partial class BoltSession : IDisposable
{
    private static readonly string[] s_roles = ["ROUTE", "READ", "WRITE"];

    private readonly ServerContext _server;
    private readonly BoltConnection _connection;
    private readonly ResponseWriter _output;
    private readonly BoltVersion _version;
    private readonly bool _byManifest;
    private readonly Work _work;
    private SessionState _state = SessionState.Negotiation;
    private Identity? _user;

    public BoltSession(ServerContext server, BoltConnection connection, ResponseWriter output, BoltVersion version, bool byManifest)
    {
        (_server, _connection, _output, _version, _byManifest) = (server, connection, output, version, byManifest);
        _work = new Work(server, connection, output, version);
        UsesUtc = version.IsVersion5;
        output.Use(version.IsVersion5, UsesUtc);
    }

    public ServerMetrics Metrics => _server.Metrics;

    /// <summary>Whether date-times carry UTC seconds.</summary>
    public bool UsesUtc { get; private set; }

    /// <summary>Whether the client has said who it is.</summary>
    public bool IsLoggedOn => Volatile.Read(ref _user) is not null;

    /// <summary>Whether nothing is open that a stop of the server would lose.</summary>
    public bool IsIdle => !_work.IsOpen || _work.HasEnded;

    /// <summary>Handles a request and gathers the answer.</summary>
    /// <returns>Whether the connection goes on.</returns>
    public async ValueTask<bool> HandleAsync(Request request, CancellationToken interruption)
    {
        if (request.IsCheck)
        {
            _work.EndIfOverdue();
            return true;
        }

        if (request.Tag == RequestTag.Goodbye && request.Fault is null) return false;
        if (_state == SessionState.Failed && request.Tag != RequestTag.Reset && request.Fault is null)
        {
            _output.Ignored();
            return true;
        }

        try
        {
            if (request.Fault is { } fault) throw RequestException.Invalid(fault);
            await DispatchAsync(request, interruption).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is not ConnectionLostException)
        {
            return Fail(FailureReport.Of(e, _work.Query), e);
        }
    }

    /// <summary>Answers a request that RESET has overtaken.</summary>
    public void Ignore() => _output.Ignored();

    public void Dispose() => _work.Dispose();

    private bool Fail(FailureReport failure, Exception error)
    {
        if (failure.IsFault) LogFault(_server.Log, _connection.Id, error);
        Metrics.Failed(failure.Code);
        _output.Failure(failure.Fields(_version));
        _work.Abandon();
        _state = SessionState.Failed;
        return !failure.Closes;
    }

    private ValueTask DispatchAsync(Request request, CancellationToken interruption)
    {
        if (request.Tag is RequestTag.Run or RequestTag.Pull or RequestTag.Discard or RequestTag.Commit) _work.RequireGoing();
        switch (request.Tag, _state)
        {
            case (RequestTag.Hello, SessionState.Negotiation): return Done(Hello(request));
            case (RequestTag.Logon, SessionState.Authentication): return Done(Logon(request));
            case (RequestTag.Logoff, SessionState.Ready) when !_work.IsOpen && _version.HasLogon: return Done(Logoff());
            case (RequestTag.Telemetry, SessionState.Ready) when !_work.IsOpen && _version.HasTelemetry: return Done(Telemetry(request));
            case (RequestTag.Route, SessionState.Ready) when !_work.IsOpen: return Done(Route(request));
            case (RequestTag.Reset, SessionState.Ready or SessionState.Failed): return Done(Reset());
            case (RequestTag.Begin, SessionState.Ready) when !_work.IsOpen: return Done(_work.Begin(request, _user!, interruption));
            case (RequestTag.Run, SessionState.Ready) when _work.MayRun: return Done(_work.Run(request, _user!, interruption));
            case (RequestTag.Pull, SessionState.Ready) when _work.HasResults: return _work.PullAsync(request, sends: true);
            case (RequestTag.Discard, SessionState.Ready) when _work.HasResults: return _work.PullAsync(request, sends: false);
            case (RequestTag.Commit, SessionState.Ready) when _work.InTransaction: return Done(_work.Commit());
            case (RequestTag.Rollback, SessionState.Ready) when _work.InTransaction: return Done(_work.Rollback());
            default: throw RequestException.Invalid($"Message {RequestTag.Name(request.Tag)} cannot be handled by a session in the {StateName} state.");
        }
    }

    private string StateName => _state == SessionState.Ready ? _work.StateName : _state.ToString().ToUpperInvariant();

    private ValueTask Done(Dictionary<string, object?> answer)
    {
        _output.Success(answer);
        return ValueTask.CompletedTask;
    }

    private Dictionary<string, object?> Hello(Request request)
    {
        IReadOnlyDictionary<string, object?> extra = request.Map(0);
        if (extra.GetValueOrDefault("user_agent") is not string agent) throw RequestException.Invalid("HELLO must tell the \"user_agent\".");
        _work.Filter = NotificationFilter.All.With(extra, _version);
        LogHello(_server.Log, _connection.Id, _connection.ClientAddress, agent, _version);
        Dictionary<string, object?> answer = new()
        {
            ["server"] = ServerContext.Agent,
            ["connection_id"] = _connection.Id,
            ["hints"] = new Dictionary<string, object?> { ["connection.recv_timeout_seconds"] = (long)(_server.Options.KeepAlive * 4).TotalSeconds },
        };
        if (_byManifest) answer["protocol_version"] = _version.ToString();
        if (!_version.IsVersion5 && extra.GetValueOrDefault("patch_bolt") is List<object?> patches && patches.Contains("utc"))
        {
            UsesUtc = true;
            _output.Use(elementIds: false, utc: true);
            answer["patch_bolt"] = new List<object?> { "utc" };
        }

        if (_version.HasLogon) _state = SessionState.Authentication;
        else LogOn(extra);
        if (_user is { PasswordExpired: true }) answer["credentials_expired"] = true;
        return answer;
    }

    private Dictionary<string, object?> Logon(Request request)
    {
        LogOn(request.Map(0));
        Dictionary<string, object?> answer = _version >= BoltVersion.V5_8 ? new() { ["advertised_address"] = _server.Advertised } : [];
        if (_user!.PasswordExpired) answer["credentials_expired"] = true;
        return answer;
    }

    private void LogOn(IReadOnlyDictionary<string, object?> token)
    {
        Volatile.Write(ref _user, _server.Accounts.Authenticate(token, _connection.ClientAddress));
        _state = SessionState.Ready;
    }

    private Dictionary<string, object?> Logoff()
    {
        Volatile.Write(ref _user, null);
        _state = SessionState.Authentication;
        return [];
    }

    private static Dictionary<string, object?> Telemetry(Request request) => request.Fields is [long and >= 0 and <= 3]
        ? []
        : throw RequestException.Format("TELEMETRY takes a number from 0 to 3.");

    private Dictionary<string, object?> Reset()
    {
        if (_user is null) throw RequestException.Invalid("Message RESET cannot be handled before the client has logged on.");
        _work.Abandon();
        _state = SessionState.Ready;
        return [];
    }

    private Dictionary<string, object?> Route(Request request)
    {
        TransactionExtras.CheckBookmarks(request.Fields.ElementAtOrDefault(1));
        string database = TransactionExtras.Database(request.Fields.ElementAtOrDefault(2) is Dictionary<string, object?> extra ? extra.GetValueOrDefault("db") : null);
        // The name under which the client has found this server is one that works for it.
        string address = request.Map(0).GetValueOrDefault("address") as string is { Length: > 0 } known ? known : _server.Advertised;
        return new()
        {
            ["rt"] = new Dictionary<string, object?>
            {
                ["ttl"] = 300L,
                ["db"] = database,
                ["servers"] = s_roles
                    .Select(role => (object?)new Dictionary<string, object?> { ["addresses"] = new List<object?> { address }, ["role"] = role }).ToList(),
            },
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request on {Id} failed by a fault of the server")]
    private static partial void LogFault(ILogger log, string id, Exception error);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Id}: {Client} is {Agent} and speaks Bolt {Version}")]
    private static partial void LogHello(ILogger log, string id, string client, string agent, BoltVersion version);
}
