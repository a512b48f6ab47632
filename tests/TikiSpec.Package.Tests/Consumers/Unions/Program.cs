using Petstore;
using TikiSpec;

Console.WriteLine(Told(new Person { Age = 7 }) + ", " + Told(new Shelter { Street = "Hoa Mai" }) + ", " + Told(default));

// No default: the compiler knows that there is nothing else.
static string Told(Owner owner) =>
#if KNOWS_UNIONS
    owner switch
    {
        Person person => $"aged {person.Age}",
#if !OUT_SHELTER
        Shelter shelter => shelter.Street,
#endif
        ApiValue unknown => unknown.ToString(),
        null => "nobody",
    };
#else
    owner.HasValue ? owner.Match(person => $"aged {person.Age}", shelter => shelter.Street, unknown => unknown.ToString()) : "nobody";
#endif

[ApiClient("petstore")]
internal sealed partial class PetClient;
