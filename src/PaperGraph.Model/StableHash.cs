using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PaperGraph.Model;

/// <summary>
/// Content hashes that are the same on every machine and in every run: the only source of ids. SHA-256 (FIPS 180-4), cut to
/// 128 bits, over the length-prefixed UTF-8 of the parts, so that ("ab", "c") and ("a", "bc") differ.
/// </summary>
public static class StableHash
{
    /// <summary>The hash of <paramref name="parts"/> as 32 lower-case hexadecimal digits.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (string part in parts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
