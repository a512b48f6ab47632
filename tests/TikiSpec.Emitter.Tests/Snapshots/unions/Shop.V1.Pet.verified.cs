#pragma warning disable CS0436 // A project that this one sees the internals of may have the attribute too.
/// <summary>An animal of a house.</summary>
/// <remarks>What is none of these types is kept as it came: the case Unknown.</remarks>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
#if NET11_0_OR_GREATER || TIKISPEC_UNIONS
[global::System.Runtime.CompilerServices.Union]
#endif
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.Pet>))]
public readonly partial record struct Pet : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.Pet>, global::TikiSpec.Runtime.IApiUnion<global::Shop.V1.Pet>, global::TikiSpec.Runtime.IRequestModel
{
    private static readonly global::TikiSpec.Runtime.JsonCases _cases = new(
        3,
        new global::TikiSpec.Runtime.JsonCase { Types = global::TikiSpec.Runtime.JsonTypes.Object, Constants = [new("petType", true, "cat")] },
        new global::TikiSpec.Runtime.JsonCase { Types = global::TikiSpec.Runtime.JsonTypes.Object, Constants = [new("petType", true, "Dog")] },
        new global::TikiSpec.Runtime.JsonCase { Types = global::TikiSpec.Runtime.JsonTypes.Object, Constants = [new("petType", true, "Fish")] },
        new global::TikiSpec.Runtime.JsonCase { Types = global::TikiSpec.Runtime.JsonTypes.Object, Constants = [new("petType", true, "Pet")] });
    private readonly int _case;
    private readonly object? _item;
    private readonly global::TikiSpec.ApiValue _item5;

    /// <summary>False where no value was given.</summary>
    public bool HasValue => _case != 0;

    /// <summary>The value, whatever its type; null where none was given. Value types are boxed.</summary>
    public object? Value => _case switch
    {
        5 => _item5,
        _ => _item,
    };

    /// <summary>Is Base.</summary>
    /// <param name="base">The value.</param>
    /// <exception cref="global::System.ArgumentNullException">It is null.</exception>
    public Pet(global::Shop.V1.PetBase @base)
    {
        global::System.ArgumentNullException.ThrowIfNull(@base);
        _case = 4;
        _item = @base;
    }

    /// <summary>Is Base.</summary>
    /// <param name="base">The value.</param>
    public static implicit operator global::Shop.V1.Pet(global::Shop.V1.PetBase @base) => new(@base);

    /// <summary>The value where it is Base.</summary>
    /// <param name="base">The value.</param>
    /// <returns>True when it is.</returns>
    public bool TryGetValue([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out global::Shop.V1.PetBase? @base)
    {
        @base = _case == 4 ? ((global::Shop.V1.PetBase)_item!) : null;
        return _case == 4;
    }

    /// <summary>Is Cat.</summary>
    /// <param name="cat">The value.</param>
    /// <exception cref="global::System.ArgumentNullException">It is null.</exception>
    public Pet(global::Shop.V1.Cat cat)
    {
        global::System.ArgumentNullException.ThrowIfNull(cat);
        _case = 1;
        _item = cat;
    }

    /// <summary>Is Cat.</summary>
    /// <param name="cat">The value.</param>
    public static implicit operator global::Shop.V1.Pet(global::Shop.V1.Cat cat) => new(cat);

    /// <summary>The value where it is Cat.</summary>
    /// <param name="cat">The value.</param>
    /// <returns>True when it is.</returns>
    public bool TryGetValue([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out global::Shop.V1.Cat? cat)
    {
        cat = _case == 1 ? ((global::Shop.V1.Cat)_item!) : null;
        return _case == 1;
    }

    /// <summary>Is Dog.</summary>
    /// <param name="dog">The value.</param>
    /// <exception cref="global::System.ArgumentNullException">It is null.</exception>
    public Pet(global::Shop.V1.Dog dog)
    {
        global::System.ArgumentNullException.ThrowIfNull(dog);
        _case = 2;
        _item = dog;
    }

    /// <summary>Is Dog.</summary>
    /// <param name="dog">The value.</param>
    public static implicit operator global::Shop.V1.Pet(global::Shop.V1.Dog dog) => new(dog);

    /// <summary>The value where it is Dog.</summary>
    /// <param name="dog">The value.</param>
    /// <returns>True when it is.</returns>
    public bool TryGetValue([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out global::Shop.V1.Dog? dog)
    {
        dog = _case == 2 ? ((global::Shop.V1.Dog)_item!) : null;
        return _case == 2;
    }

    /// <summary>Is Fish.</summary>
    /// <param name="fish">The value.</param>
    /// <exception cref="global::System.ArgumentNullException">It is null.</exception>
    public Pet(global::Shop.V1.Fish fish)
    {
        global::System.ArgumentNullException.ThrowIfNull(fish);
        _case = 3;
        _item = fish;
    }

    /// <summary>Is Fish.</summary>
    /// <param name="fish">The value.</param>
    public static implicit operator global::Shop.V1.Pet(global::Shop.V1.Fish fish) => new(fish);

    /// <summary>The value where it is Fish.</summary>
    /// <param name="fish">The value.</param>
    /// <returns>True when it is.</returns>
    public bool TryGetValue([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out global::Shop.V1.Fish? fish)
    {
        fish = _case == 3 ? ((global::Shop.V1.Fish)_item!) : null;
        return _case == 3;
    }

    /// <summary>Keeps JSON that is none of the types.</summary>
    /// <param name="unknown">JSON that is none of the types.</param>
    public Pet(global::TikiSpec.ApiValue unknown)
    {
        _case = 5;
        _item5 = unknown;
    }

    /// <summary>The value where it is Unknown.</summary>
    /// <param name="unknown">The value.</param>
    /// <returns>True when it is.</returns>
    public bool TryGetValue(out global::TikiSpec.ApiValue unknown)
    {
        unknown = _case == 5 ? _item5 : default;
        return _case == 5;
    }

    /// <summary>What a function makes of the value: the one for its type.</summary>
    /// <typeparam name="TResult">What is made.</typeparam>
    /// <param name="base">For Base.</param>
    /// <param name="cat">For Cat.</param>
    /// <param name="dog">For Dog.</param>
    /// <param name="fish">For Fish.</param>
    /// <param name="unknown">For what is none of the types, and for no value at all.</param>
    public TResult Match<TResult>(
        global::System.Func<global::Shop.V1.PetBase, TResult> @base,
        global::System.Func<global::Shop.V1.Cat, TResult> cat,
        global::System.Func<global::Shop.V1.Dog, TResult> dog,
        global::System.Func<global::Shop.V1.Fish, TResult> fish,
        global::System.Func<global::TikiSpec.ApiValue, TResult> unknown) =>
        _case switch
        {
            1 => cat(((global::Shop.V1.Cat)_item!)),
            2 => dog(((global::Shop.V1.Dog)_item!)),
            3 => fish(((global::Shop.V1.Fish)_item!)),
            4 => @base(((global::Shop.V1.PetBase)_item!)),
            _ => unknown(_item5),
        };

    /// <summary>The value as JSON: as it came, or as it would be sent. For who knows better which type it is.</summary>
    public global::TikiSpec.ApiValue ToValue() => global::TikiSpec.Runtime.ApiJson.ToValue(this);

    /// <summary>The value's own text; empty where there is none.</summary>
    public override string ToString() => Value?.ToString() ?? "";

    private bool PrintMembers(global::System.Text.StringBuilder builder) => false;

    /// <summary>Equal by type and value.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(global::Shop.V1.Pet other) =>
        _case == other._case && _case switch
        {
            1 => global::System.Collections.Generic.EqualityComparer<global::Shop.V1.Cat>.Default.Equals(((global::Shop.V1.Cat)_item!), ((global::Shop.V1.Cat)other._item!)),
            2 => global::System.Collections.Generic.EqualityComparer<global::Shop.V1.Dog>.Default.Equals(((global::Shop.V1.Dog)_item!), ((global::Shop.V1.Dog)other._item!)),
            3 => global::System.Collections.Generic.EqualityComparer<global::Shop.V1.Fish>.Default.Equals(((global::Shop.V1.Fish)_item!), ((global::Shop.V1.Fish)other._item!)),
            4 => global::System.Collections.Generic.EqualityComparer<global::Shop.V1.PetBase>.Default.Equals(((global::Shop.V1.PetBase)_item!), ((global::Shop.V1.PetBase)other._item!)),
            5 => global::System.Collections.Generic.EqualityComparer<global::TikiSpec.ApiValue>.Default.Equals(_item5, other._item5),
            _ => true,
        };

    /// <inheritdoc/>
    public override int GetHashCode() => _case switch
    {
        1 => global::System.HashCode.Combine(_case, ((global::Shop.V1.Cat)_item!)),
        2 => global::System.HashCode.Combine(_case, ((global::Shop.V1.Dog)_item!)),
        3 => global::System.HashCode.Combine(_case, ((global::Shop.V1.Fish)_item!)),
        4 => global::System.HashCode.Combine(_case, ((global::Shop.V1.PetBase)_item!)),
        5 => global::System.HashCode.Combine(_case, _item5),
        _ => 0,
    };

    /// <inheritdoc/>
    public static global::Shop.V1.Pet ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => global::TikiSpec.Runtime.ApiJson.ReadUnion<global::Shop.V1.Pet>(ref reader, json, _cases, ReadCase);

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        switch (_case)
        {
            case 1: ((global::Shop.V1.Cat)_item!).WriteJson(writer); break;
            case 2: ((global::Shop.V1.Dog)_item!).WriteJson(writer); break;
            case 3: ((global::Shop.V1.Fish)_item!).WriteJson(writer); break;
            case 4: ((global::Shop.V1.PetBase)_item!).WriteJson(writer); break;
            case 5: global::TikiSpec.Runtime.ApiJson.WriteValue(writer, _item5); break;
            default: writer.WriteNullValue(); break;
        }
    }

    private static global::Shop.V1.Pet ReadCase(int number, ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => number switch
    {
        0 => new(global::Shop.V1.Cat.ReadJson(ref reader, json)),
        1 => new(global::Shop.V1.Dog.ReadJson(ref reader, json)),
        2 => new(global::Shop.V1.Fish.ReadJson(ref reader, json)),
        3 => new(global::Shop.V1.PetBase.ReadJson(ref reader, json)),
        _ => new(global::TikiSpec.Runtime.ApiJson.ReadValue(ref reader, json)),
    };

    void global::TikiSpec.Runtime.IRequestModel.CheckRequest(global::TikiSpec.Runtime.RequestCheck check)
    {
        switch (_case)
        {
            case 1: check.Inside(((global::Shop.V1.Cat)_item!)); break;
            case 2: check.Inside(((global::Shop.V1.Dog)_item!)); break;
            case 3: check.Inside(((global::Shop.V1.Fish)_item!)); break;
            case 4: check.Inside(((global::Shop.V1.PetBase)_item!)); break;
        }
    }
}
