"""What GradViz does about what nobody has foreseen: it is written down, said in a sentence, and the program goes on."""
