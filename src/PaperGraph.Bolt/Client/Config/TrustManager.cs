using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace PaperGraph.Bolt.Client;

/// <summary>Judges the certificate that a server shows.</summary>
public abstract class TrustManager
{
    /// <summary>Whether to go on with a server that shows this certificate.</summary>
    /// <param name="uri">The server that was asked for.</param>
    /// <param name="certificate">What it showed.</param>
    /// <param name="chain">The chain that the system built from it.</param>
    /// <param name="sslPolicyErrors">What the system holds against it.</param>
    public abstract bool ValidateServerCertificate(
        Uri uri, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors sslPolicyErrors);

    /// <summary>Trusts any certificate, self-signed ones too; with <paramref name="verifyHostname"/> only for the right host.</summary>
    public static TrustManager CreateInsecure(bool verifyHostname = false) => new InsecureTrustManager(verifyHostname);

    /// <summary>Trusts what the operating system trusts.</summary>
    public static TrustManager CreateChainTrust() => new ChainTrustManager();

    /// <summary>Trusts certificates that lead to one of <paramref name="certificates"/>.</summary>
    public static TrustManager CreateCertTrust(IEnumerable<X509Certificate2> certificates, bool verifyHostname = true) =>
        new CertificateTrustManager([.. certificates], verifyHostname);
}

internal sealed class InsecureTrustManager(bool verifyHostname) : TrustManager
{
    public override bool ValidateServerCertificate(
        Uri uri, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors sslPolicyErrors) =>
        !verifyHostname || !sslPolicyErrors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch);
}

internal sealed class ChainTrustManager : TrustManager
{
    public override bool ValidateServerCertificate(
        Uri uri, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors sslPolicyErrors) => sslPolicyErrors == SslPolicyErrors.None;
}

internal sealed class CertificateTrustManager(X509Certificate2[] trusted, bool verifyHostname) : TrustManager
{
    public override bool ValidateServerCertificate(
        Uri uri, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors sslPolicyErrors)
    {
        if (sslPolicyErrors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable)) return false;
        if (verifyHostname && sslPolicyErrors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) return false;
        using var own = new X509Chain();
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(trusted);
        return own.Build(certificate);
    }
}
