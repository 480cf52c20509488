using Microsoft.ML.OnnxRuntime;

namespace PaperGraph.Extraction.Tests;

public sealed class TaggerNetworkTests
{
    private const int Length = 60;

    [Fact]
    public void What_the_network_says_about_a_text_does_not_depend_on_the_texts_beside_it()
    {
        using InferenceSession session = OnnxFile.Open(Path.Combine(AppContext.BaseDirectory, "models", "tagger.onnx"));
        Pieces[] texts = [.. GoldenPapers.All.Select(golden => Shared.Model.Encoder.Encode(golden.Paper.Text))];
        Assert.All(texts, text => Assert.True(text.Count >= Length));
        float[][] together = Run(session, texts);
        foreach ((float[] joint, Pieces text) in together.Zip(texts))
        {
            // Sums in floating point may be taken in another order.
            Assert.All(joint.Zip(Run(session, [text])[0]), pair => Assert.Equal(pair.Second, pair.First, 1e-3f));
        }
    }

    private static float[][] Run(InferenceSession session, Pieces[] texts)
    {
        long[] size = [texts.Length, Length];
        using OrtValue ids = OrtValue.CreateTensorValueFromMemory([.. texts.SelectMany(text => text.Ids.Take(Length)).Select(id => (long)id)], size);
        using OrtValue mask = OrtValue.CreateTensorValueFromMemory(Enumerable.Repeat(1L, texts.Length * Length).ToArray(), size);
        using OrtValue shapes = OrtValue.CreateTensorValueFromMemory([.. texts.SelectMany(text => text.Shapes.Take(Length)).Select(shape => (long)shape)], size);
        using RunOptions options = new();
        using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(options, ["input_ids", "attention_mask", "shape_ids"], [ids, mask, shapes], ["entity_logits"]);
        return [.. outputs[0].GetTensorDataAsSpan<float>().ToArray().Chunk(Length * TaggerSettings.LabelCount)];
    }
}
