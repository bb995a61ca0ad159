"""The public log: appending, sealing under checkpoints, proving, erasing."""
