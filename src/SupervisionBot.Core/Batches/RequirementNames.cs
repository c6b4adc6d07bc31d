using System.Text.Json;

namespace SupervisionBot.Core.Batches;

/// <summary>How requirements are called in batch files and in what is said about them.</summary>
public static class RequirementNames
{
    public static string InFile(this RequirementKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>Names a figure among those of its batch, for instance <c>practicumMinutes case-work</c>; no two measure the same.</summary>
    public static string Name(this RequirementFigure figure)
    {
        var name = new Measure(figure.Kind, figure.Types).Name();
        if (figure.Of is { } of)
            name += $" of {of.Name()}";
        return figure.To is { } to ? $"{name} to {to.Name()}" : name;
    }

    static string Name(this Measure measure) =>
        measure.Types is { Count: > 0 } types
            ? $"{measure.Kind.InFile()} {string.Join('+', types.Order(StringComparer.Ordinal))}"
            : measure.Kind.InFile();
}
