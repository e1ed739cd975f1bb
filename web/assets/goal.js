// The address has a goal, or the step in history a place: everything is laid out, so that the way there is true.
if (location.hash || history.state && history.state.place) document.documentElement.dataset.goal = "";
