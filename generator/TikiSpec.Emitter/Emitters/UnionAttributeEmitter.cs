namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the attribute by which C# knows a union: with C# 15 a <c>switch</c> over one is then complete when
/// it has all its types.</summary>
internal static class UnionAttributeEmitter
{
    public static CodeFile Emit(UnionAttributeUnit unit)
    {
        var writer = new SourceWriter();
        writer.Lines(
            $$"""
            #if !NET11_0_OR_GREATER
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
