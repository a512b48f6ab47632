using TikiSpec.Cli.Inputs;
using TikiSpec.Model;

namespace TikiSpec.Cli.Specs;

/// <summary>What <c>--operations</c> wants of documents.</summary>
internal static class ChosenSurfaces
{
    /// <summary>What is wanted of each document. One of several may have none of it, but no name may match
    /// nothing.</summary>
    public static List<ApiSurface> Of(List<ApiSurface> surfaces, IReadOnlyList<string> operations)
    {
        foreach (var pattern in operations)
        {
            if (surfaces.TrueForAll(surface => ChosenOperations.WithoutMatch(surface, [pattern]).Any()))
            {
                throw new InputException(
                    $"'{pattern}' of --operations matches no operation. "
                        + $"There are {ChosenOperations.Examples(surfaces[0])}; * stands for any text."
                );
            }
        }

        return [.. surfaces.Select(surface => ChosenOperations.Of(surface, operations))];
    }
}
