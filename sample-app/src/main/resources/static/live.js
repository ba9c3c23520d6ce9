// What happens in the room, told by the application while it happens.

import { refresh } from "./listing.js";

const section = document.querySelector("#live");
const list = section.querySelector("ol");
const MOST = 20;

const events = new EventSource(`/nodes/${document.querySelector("main").dataset.room}/events`);
events.addEventListener("message", ({ data }) => {
	const { type, name, by, time } = JSON.parse(data);
	const item = document.createElement("li");
	item.textContent = `${new Date(time).toLocaleTimeString()} ${type}: ${name ?? "?"}${by ? ` by ${by}` : ""}`;
	list.prepend(item);
	while (list.children.length > MOST) {
		list.lastElementChild.remove();
	}
	section.hidden = false;
});
// a browser does not come again when it was refused: the session is lost, say
events.addEventListener("error", () => (events.readyState === EventSource.CLOSED) && refresh());
// before the page goes, or the browser complains of the broken connection
addEventListener("pagehide", () => events.close());
