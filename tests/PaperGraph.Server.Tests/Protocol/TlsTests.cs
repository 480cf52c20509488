using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PaperGraph.Bolt.Client;
using PaperGraph.Testing;

namespace PaperGraph.Server.Tests.Protocol;

/// <summary>TLS on the port of Bolt, with a certificate of an authority made on the spot.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly RSA _authorityKey = RSA.Create(2048);
    private readonly X509Certificate2 _authority;
    private readonly X509Certificate2 _certificate;

    public TlsTests()
    {
        _authority = SelfSignedCertificate.Create(_authorityKey);
        _certificate = IssuedBy(_authority);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _certificate.Dispose();
        _authority.Dispose();
        _authorityKey.Dispose();
    }

    [Theory]
    [InlineData("bolt+ssc")]
    [InlineData("neo4j+ssc")]
    [InlineData("bolt")]
    public async Task A_client_may_speak_TLS_or_not(string scheme)
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions { Certificate = _certificate });
        await using IDriver driver = GraphDatabase.Driver(UriOf(server, scheme));
        Assert.Equal(1L, (await driver.ExecutableQuery("RETURN 1").ExecuteAsync(Cancellation)).Result.Single()[0]);
    }

    [Fact]
    public async Task A_client_that_knows_the_authority_trusts_the_server_and_others_do_not()
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions { Certificate = _certificate });
        await using IDriver knowing = GraphDatabase.Driver(
            UriOf(server, "bolt"), AuthTokens.None, o => o.WithEncryptionLevel(EncryptionLevel.Encrypted).WithTrustManager(TrustManager.CreateCertTrust([_authority])));
        Assert.Equal(1L, (await knowing.ExecutableQuery("RETURN 1").ExecuteAsync(Cancellation)).Result.Single()[0]);
        await using IDriver other = GraphDatabase.Driver(UriOf(server, "bolt+s"));
        await Assert.ThrowsAnyAsync<Neo4jException>(other.VerifyConnectivityAsync);
    }

    [Fact]
    public async Task Clients_without_TLS_can_be_refused()
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions { Certificate = _certificate, RequireTls = true });
        await using IDriver driver = GraphDatabase.Driver(UriOf(server, "bolt+ssc"));
        await driver.VerifyConnectivityAsync();
        await using RawClient plain = await RawClient.ConnectAsync(server.Server.BoltEndPoint, Cancellation);
        await Assert.ThrowsAnyAsync<IOException>(() => plain.ShakeAsync(0x00000805, Cancellation));
    }

    [Fact]
    public async Task TLS_without_a_certificate_is_refused()
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions());
        await using IDriver driver = GraphDatabase.Driver(UriOf(server, "bolt+ssc"));
        await Assert.ThrowsAnyAsync<Neo4jException>(driver.VerifyConnectivityAsync);
    }

    [Fact]
    public async Task HTTPS_is_answered_too()
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions { Certificate = _certificate });
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate?.Issuer == _authority.Subject };
        using var http = new HttpClient(handler);
        Assert.Contains("bolt_direct", await http.GetStringAsync(UriOf(server, "https"), Cancellation), StringComparison.Ordinal);
    }

    private static Uri UriOf(TestServer server, string scheme) => new UriBuilder(scheme, "localhost", server.Server.BoltEndPoint.Port).Uri;

    private static X509Certificate2 IssuedBy(X509Certificate2 authority)
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest("CN=server", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 signed = request.Create(authority, now.AddHours(-1), now.AddHours(1), [1, 2, 3, 4]);
        return signed.CopyWithPrivateKey(key);
    }
}
