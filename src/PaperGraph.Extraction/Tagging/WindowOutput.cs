using Microsoft.ML.OnnxRuntime;

namespace PaperGraph.Extraction;

/// <summary>What the network says about one window; rows are counted from the window's first piece.</summary>
internal sealed class WindowOutput(IDisposableReadOnlyCollection<OrtValue> values) : IDisposable
{
    /// <summary>Logits, one row of <see cref="TaggerSettings.LabelCount"/> a piece.</summary>
    public ReadOnlySpan<float> Entities => Rows(0, TaggerSettings.LabelCount);

    /// <summary>Logits of "introduced" and "evaluated", one row a piece.</summary>
    public ReadOnlySpan<float> Roles => Rows(1, TaggerNetwork.RoleCount);

    /// <summary>The encoder's last states, one row a piece.</summary>
    public ReadOnlySpan<float> Hidden => Rows(2, TaggerNetwork.HiddenSize);

    public void Dispose() => values.Dispose();

    /// <summary>Without the first and last row, which belong to the marks around the window.</summary>
    private ReadOnlySpan<float> Rows(int output, int width) => values[output].GetTensorDataAsSpan<float>()[width..^width];
}
