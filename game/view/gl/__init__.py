"""What arcade.gl leaves to us: programs from files, targets, streams and the frame block."""
