using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests;

/// <summary>Emitted code would be the same for frameworks whose interfaces have no static members: it names none of
/// them.</summary>
public sealed class DialectTests
{
    public static TheoryData<string> Cases => [.. EmitterCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_static_member_is_written_for_an_interface(string name) =>
        Assert.Empty(EmitterCase.Files(name).SelectMany(static file => StaticMembersOfInterfaces(file.Text)));

    [Fact]
    public void One_would_be_found() =>
        Assert.Equal(
            ["Make", "Read"],
            StaticMembersOfInterfaces("class A : I<A> { static A I<A>.Make() => new(); } interface J { static abstract int Read(); }")
        );

    private static IEnumerable<string> StaticMembersOfInterfaces(string code) =>
        CSharpSyntaxTree
            .ParseText(code, StrictCompiler.ParseOptions)
            .GetRoot()
            .DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .Where(static method =>
                method.Modifiers.Any(static modifier => modifier.ValueText == "static")
                && (method.ExplicitInterfaceSpecifier is not null || method.Parent is InterfaceDeclarationSyntax)
            )
            .Select(static method => method.Identifier.ValueText);
}
