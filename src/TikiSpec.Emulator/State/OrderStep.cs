namespace TikiSpec.Emulator.State;

/// <summary>What can happen to an order beside the seller's own calls.</summary>
public enum OrderStep
{
    /// <summary>It is paid, and checked by Tiki: it waits for the seller from then on.</summary>
    Pay,

    /// <summary>It leaves; it has to be confirmed.</summary>
    Ship,

    /// <summary>The buyer has it.</summary>
    Deliver,

    /// <summary>It is finished.</summary>
    Complete,

    /// <summary>The goods come back, and can be sold again.</summary>
    Return,

    /// <summary>The buyer or Tiki cancels it; the goods can be sold again.</summary>
    Cancel,
}
