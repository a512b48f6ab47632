#if TIKISPEC_UNIONS && !NET11_0_OR_GREATER
/// <summary>A type whose values are of one of several types.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.AttributeUsage(global::System.AttributeTargets.Class | global::System.AttributeTargets.Struct)]
internal sealed class UnionAttribute : global::System.Attribute;
#endif
