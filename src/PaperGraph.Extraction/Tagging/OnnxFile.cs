using Microsoft.ML.OnnxRuntime;

namespace PaperGraph.Extraction;

/// <summary>Opens a network for calls from many threads, one thread a call.</summary>
internal static class OnnxFile
{
    public static InferenceSession Open(string path, int threads = 1)
    {
        using SessionOptions options = new()
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            // Texts differ in length: a plan of the memory for each length would only be kept, not used.
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        return new InferenceSession(path, options);
    }

    /// <summary>Checks names and last dimensions; throws <see cref="InvalidDataException"/>.</summary>
    public static void Check(InferenceSession session, string[] inputs, string[] outputs, int[] widths)
    {
        foreach (string input in inputs)
        {
            if (!session.InputMetadata.ContainsKey(input)) throw new InvalidDataException($"it has no input {input}");
        }

        for (int i = 0; i < outputs.Length; i++)
        {
            if (!session.OutputMetadata.TryGetValue(outputs[i], out NodeMetadata? output)) throw new InvalidDataException($"it has no output {outputs[i]}");
            if (output.Dimensions[^1] != widths[i]) throw new InvalidDataException($"its output {outputs[i]} is not {widths[i]} wide");
        }
    }
}
