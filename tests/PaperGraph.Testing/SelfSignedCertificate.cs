using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PaperGraph.Testing;

/// <summary>A certificate for localhost that no authority stands behind.</summary>
public static class SelfSignedCertificate
{
    /// <summary>Writes private.key (PKCS#8) and public.crt, both PEM, into a folder.</summary>
    public static void Write(string folder)
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 certificate = Create(key);
        File.WriteAllText(Path.Combine(folder, "private.key"), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Path.Combine(folder, "public.crt"), certificate.ExportCertificatePem());
    }

    /// <summary>A certificate for localhost that is valid for a day either way.</summary>
    public static X509Certificate2 Create(RSA key)
    {
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
