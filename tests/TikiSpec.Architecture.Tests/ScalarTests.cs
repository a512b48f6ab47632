using TikiSpec.Testing;

namespace TikiSpec.Architecture.Tests;

/// <summary>What a type without parts is, is said in one table. Who asks for a kind elsewhere decides it a second
/// time.</summary>
public class ScalarTests
{
    [Fact]
    public void Only_the_table_and_the_reference_to_a_type_name_a_kind() =>
        Assert.Equal(
            [
                "generator/TikiSpec.Model/Scalars/ScalarTable.cs",
                "generator/TikiSpec.Model/Scalars/ScalarType.cs",
                "generator/TikiSpec.Model/Surface/TypeKind.cs",
                "generator/TikiSpec.Model/Surface/TypeRef.cs",
            ],
            Repository
                .Files("*.cs", "generator", "src", "tools")
                .Where(static source => NamesAKind(File.ReadAllText(source)))
                .Select(Repository.NameOf)
                .Order(StringComparer.Ordinal)
        );

    // Roslyn has a TypeKind of its own, which the generator asks classes for.
    private static bool NamesAKind(string code) =>
        code.Contains("TypeKind", StringComparison.Ordinal)
        && !code.Contains("using TypeKind = Microsoft.CodeAnalysis.TypeKind;", StringComparison.Ordinal);
}
