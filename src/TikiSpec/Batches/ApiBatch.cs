using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>Tells which response of a batch is about which row.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiBatch
{
    /// <summary>Compares a key of a row with the same key of a response.</summary>
    /// <param name="row">The row's key.</param>
    /// <param name="result">The response's key.</param>
    /// <returns>Null when either says nothing.</returns>
    public static bool? Match(string? row, string? result) =>
        string.IsNullOrEmpty(row) || string.IsNullOrEmpty(result) ? null : row == result;

    /// <summary>Compares a key of a row with the same key of a response.</summary>
    /// <param name="row">The row's key.</param>
    /// <param name="result">The response's key.</param>
    /// <returns>Null when either says nothing; 0 says nothing.</returns>
    public static bool? Match(long? row, long? result) => row is null or 0 || result is null or 0 ? null : row == result;

    /// <summary>Compares a key of a row with the same key of a response.</summary>
    /// <typeparam name="T">The key's type.</typeparam>
    /// <param name="row">The row's key.</param>
    /// <param name="result">The response's key.</param>
    /// <returns>Null when either says nothing: null or the default value.</returns>
    public static bool? Match<T>(T? row, T? result)
    {
        var comparer = EqualityComparer<T?>.Default;
        return comparer.Equals(row, default) || comparer.Equals(result, default) ? null : comparer.Equals(row, result);
    }
}
