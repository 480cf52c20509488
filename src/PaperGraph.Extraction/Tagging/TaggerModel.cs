using System.Text.Json;
using Microsoft.ML.OnnxRuntime;

namespace PaperGraph.Extraction;

/// <summary>The files of the tagger, opened and checked.</summary>
internal sealed class TaggerModel : IDisposable
{
    /// <summary>Entries of vocab.txt, as many as the network has rows of embeddings.</summary>
    private const int VocabularySize = 30522;

    private TaggerModel(TaggerSettings settings, PieceEncoder encoder, TaggerNetwork network, RelationNetwork relations) =>
        (Settings, Encoder, Network, Relations) = (settings, encoder, network, relations);

    public TaggerSettings Settings { get; }

    public PieceEncoder Encoder { get; }

    public TaggerNetwork Network { get; }

    public RelationNetwork Relations { get; }

    /// <summary>Opens the files; throws <see cref="ModelException"/>.</summary>
    /// <param name="folder">Where they are; null for the folder <c>models</c> beside the program.</param>
    public static TaggerModel Open(string? folder)
    {
        folder ??= Path.Combine(AppContext.BaseDirectory, "models");
        TaggerSettings settings = Open(folder, "tagger.json", path =>
        {
            using FileStream stream = File.OpenRead(path);
            return TaggerSettings.Read(stream);
        });
        PieceEncoder encoder = Open(folder, "vocab.txt", ReadVocabulary);
        TaggerNetwork network = Open(folder, "tagger.onnx", path => new TaggerNetwork(OnnxFile.Open(path), encoder.Start, encoder.End));
        try
        {
            return new TaggerModel(settings, encoder, network, Open(folder, "relations.onnx", path => new RelationNetwork(OnnxFile.Open(path))));
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Network.Dispose();
        Relations.Dispose();
    }

    private static PieceEncoder ReadVocabulary(string path)
    {
        int entries = File.ReadLines(path).Count();
        if (entries != VocabularySize) throw new InvalidDataException($"it has {entries} entries instead of {VocabularySize}");
        using FileStream stream = File.OpenRead(path);
        return new PieceEncoder(stream);
    }

    private static T Open<T>(string folder, string file, Func<string, T> open)
    {
        string path = Path.GetFullPath(Path.Combine(folder, file));
        const string advice = "Copy the folder models of the PaperGraph repository there, or name a folder that holds its files.";
        if (!File.Exists(path)) throw new ModelException($"The tagger's file {path} is missing. {advice}");
        try
        {
            return open(path);
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException or OnnxRuntimeException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The tagger's file {path} cannot be used: {fault.Message}. {advice}", fault);
        }
    }
}
