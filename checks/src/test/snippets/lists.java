// the code around the snippets of docs/lists.md

import io.dracoonspring.api.nodes.*;

class Frame {

	boolean isObsolete(Node node) {
		return true;
	}

	void statements(DracoonNodes nodes, long parentId) {
		// a statement
	}

}
