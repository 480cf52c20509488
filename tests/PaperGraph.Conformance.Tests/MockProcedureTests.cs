using PaperGraph.Conformance.Features;

namespace PaperGraph.Conformance.Tests;

public class MockProcedureTests
{
    [Fact]
    public void A_signature_gives_name_and_typed_fields()
    {
        MockProcedure procedure = MockProcedure.Parse("test.find(name :: STRING?, id :: INTEGER) :: (ratio :: FLOAT?, size :: NUMBER?)");
        Assert.Equal("test.find", procedure.Name);
        Assert.Equal([new("name", ProcedureType.String, true), new("id", ProcedureType.Integer, false)], procedure.Inputs);
        Assert.Equal([new("ratio", ProcedureType.Float, true), new("size", ProcedureType.Number, true)], procedure.Outputs);
    }

    [Fact]
    public void A_procedure_may_have_no_fields()
    {
        MockProcedure procedure = MockProcedure.Parse("test.nothing() :: ()");
        Assert.Empty(procedure.Inputs);
        Assert.Empty(procedure.Outputs);
    }

    [Theory]
    [InlineData("test.nothing()")]
    [InlineData("test.nothing() : ()")]
    [InlineData("() :: ()")]
    [InlineData("test.f(x) :: ()")]
    [InlineData("test.f(x :: COLOUR?) :: ()")]
    public void What_is_no_signature_is_refused(string text) => Assert.Throws<FormatException>(() => MockProcedure.Parse(text));
}
