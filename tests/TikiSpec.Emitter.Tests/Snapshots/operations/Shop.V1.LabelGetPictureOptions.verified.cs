/// <summary>What can be left out of a call of <see cref="global::Shop.V1.ILabelsEndpoints.GetPictureAsync"/>: nothing yet. What may come has its place here.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class LabelGetPictureOptions
{
}
