namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the attribute by which C# knows a union: with C# 15 a <c>switch</c> over one is then complete when
/// it has all its types.</summary>
/// <remarks>A compiler that knows the attribute and compiles an older C# takes no pattern on such a type, not even
/// <c>is null</c> (CS8652). So it stands there only where C# has unions: on .NET 11, and where
/// <see cref="Symbol"/> says so.</remarks>
internal static class UnionAttributeEmitter
{
    /// <summary>Defined by the package's targets for a project whose language version has unions.</summary>
    private const string Symbol = "TIKISPEC_UNIONS";

    public static void WriteUse(SourceWriter writer)
    {
        writer.Line($"#if NET11_0_OR_GREATER || {Symbol}");
        writer.Line("[global::System.Runtime.CompilerServices.Union]");
        writer.Line("#endif");
    }

    public static CodeFile Emit(UnionAttributeUnit unit)
    {
        var writer = new SourceWriter();
        writer.Lines(
            $$"""
            #if {{Symbol}} && !NET11_0_OR_GREATER
            /// <summary>A type whose values are of one of several types.</summary>
            {{GeneratedAttributes.GeneratedCode}}
            [global::System.AttributeUsage(global::System.AttributeTargets.Class | global::System.AttributeTargets.Struct)]
            internal sealed class UnionAttribute : global::System.Attribute;
            #endif
            """
        );
        return CodeFile.Of(unit, writer);
    }
}
