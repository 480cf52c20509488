using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace PaperGraph.Bolt.Client;

/// <summary>Whether and how connections are encrypted, from the URI scheme or else the settings.</summary>
internal sealed class TlsSettings
{
    private readonly Uri _uri;
    private readonly TrustManager _trust;

    internal TlsSettings(ServerUri server, Config config)
    {
        if (server.Tls != TlsMode.FromConfig && (config.EncryptionLevel != EncryptionLevel.None || config.TrustManager is not null))
        {
            throw new ArgumentException(
                $"The scheme {server.Uri.Scheme} says how to encrypt; leave encryption level and trust out, or use {(server.Routing ? "neo4j" : "bolt")}.");
        }

        _uri = server.Uri;
        Enabled = server.Tls != TlsMode.FromConfig || config.EncryptionLevel == EncryptionLevel.Encrypted;
        _trust = server.Tls == TlsMode.AnyCertificate ? TrustManager.CreateInsecure() : config.TrustManager ?? TrustManager.CreateChainTrust();
    }

    internal bool Enabled { get; }

    /// <summary>Encrypts a fresh connection.</summary>
    /// <exception cref="SecurityException">The certificate is not trusted, or the server does not speak TLS.</exception>
    internal async Task<Stream> WrapAsync(Stream stream, ServerAddress address, CancellationToken cancellationToken)
    {
        string? refused = null;
        var tls = new SslStream(stream, leaveInnerStreamOpen: false);
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = address.Host,
                    RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
                    {
                        bool trusted = certificate is X509Certificate2 known && chain is not null
                            && _trust.ValidateServerCertificate(_uri, known, chain, errors);
                        if (!trusted) refused = Describe(certificate, chain, errors);
                        return trusted;
                    },
                },
                cancellationToken).ConfigureAwait(false);
            return tls;
        }
        catch (Exception e) when (e is System.Security.Authentication.AuthenticationException or IOException)
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw new SecurityException(
                refused is null
                    ? $"{address} did not take up TLS: {e.Message} Use bolt:// or neo4j:// for a server without TLS."
                    : $"The certificate of {address} is not trusted: {refused}. Install its authority, or use the +ssc scheme if you know the server.",
                e);
        }
        catch
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static string Describe(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null) return "the server showed none";
        var reasons = new List<string>();
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) reasons.Add("it is for another host");
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
        {
            reasons.AddRange(chain?.ChainStatus.Select(status => status.StatusInformation.Trim().TrimEnd('.')) ?? []);
        }

        return $"{certificate.Subject}, {(reasons.Count == 0 ? "refused by the trust manager" : string.Join(", ", reasons))}";
    }
}
