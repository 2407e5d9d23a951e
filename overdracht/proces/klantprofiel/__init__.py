"""The klantprofiel of COA and the consent of the inburgeraar (EV-09, EV-30)."""
