using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace TikiSpec.Analyzers.Calls;

/// <summary>How many items a list has that is written down: <c>[a, b]</c>, <c>new[] { a, b }</c>,
/// <c>new List { a, b }</c>, <c>new Row[30]</c>.</summary>
internal static class RowCount
{
    /// <summary>Null where nobody can say.</summary>
    public static int? Of(IOperation list) =>
        list switch
        {
            IArrayCreationOperation { Initializer: { } items } => items.ElementValues.Length,
            IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes } => sizes[0].ConstantValue is { HasValue: true, Value: int size }
                ? size
                : null,
            IObjectCreationOperation { Initializer: { } initializer, Arguments.IsEmpty: true } => initializer.Initializers.Length,
            // The operation of a collection expression is younger than the compiler that this is for.
            _ => list.Syntax is CollectionExpressionSyntax expression
            && expression.Elements.All(static element => element is ExpressionElementSyntax)
                ? expression.Elements.Count
                : null,
        };

    public static IOperation WithoutConversion(IOperation operation) =>
        operation is IConversionOperation conversion ? WithoutConversion(conversion.Operand) : operation;
}
