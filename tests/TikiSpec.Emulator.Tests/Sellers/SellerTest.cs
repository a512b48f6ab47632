namespace TikiSpec.Emulator.Tests.Sellers;

/// <summary>A test with a second seller beside the first, who has what the examples show.</summary>
public abstract class SellerTest : EmulatorTest
{
    protected SellerAccount First => Emulator.Sellers[0];

    protected SellerAccount Second { get; private set; } = null!;

    /// <summary>Calls as the second seller; <see cref="EmulatorTest.Http"/> does so as the first.</summary>
    protected EmulatorClient SecondHttp { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Second = Emulator.Sellers.Add(
            new EmulatedSeller
            {
                Id = 900,
                Name = "Second shop",
                WarehouseIds = [9001],
            }
        );
        SecondHttp = new EmulatorClient(Emulator, Second);
    }

    public override ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        SecondHttp.Dispose();
        return base.DisposeAsync();
    }
}
